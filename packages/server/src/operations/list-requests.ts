import { familyRequest } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { select } from '../database/select.js';
import type { AccountOperation } from './operation.js';

const requestRow = z.object({ document: familyRequest, student_ids: z.array(z.string()) });

/** What families have asked for, at visits and afterwards, the latest first. */
export const listRequests: AccountOperation<'listRequests'> = async ({ transaction, school }) => {
  const rows = await select(
    transaction,
    requestRow,
    `SELECT family_request.document, visit.document->'studentIds' AS student_ids FROM family_request
       JOIN visit ON visit.school_id = family_request.school_id AND visit.id = family_request.visit_id
      WHERE family_request.school_id = $1
      ORDER BY family_request.sequence DESC, family_request.position`,
    [school.schoolId],
  );
  return {
    answer: { requests: rows.map(({ document }) => document) },
    subjectIds: rows.flatMap(({ student_ids: studentIds }) => studentIds),
  };
};
