import { openPointsOf } from '@homevisit/client/contract';
import { visitRecord, type FamilyRequest } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { select } from '../database/select.js';
import { readRequests } from '../family/read-requests.js';
import { HttpProblem } from '../http/problem.js';
import type { AccountOperation } from './operation.js';

/** States of a request that somebody still has to see to. */
const OPEN: readonly FamilyRequest['status'][] = ['open', 'in-progress'];

/** What earlier visits to a student have left to be seen to. */
export const listOpenPoints: AccountOperation<'listOpenPoints'> = async ({ transaction, school, permitted, path }) => {
  const { studentId } = path;
  if (!permitted.has(studentId)) throw new HttpProblem('student-not-found');
  const rows = await select(
    transaction,
    z.object({ document: visitRecord }),
    `SELECT visit.document FROM visit_student
       JOIN visit ON visit.school_id = visit_student.school_id AND visit.id = visit_student.visit_id
      WHERE visit_student.school_id = $1 AND visit_student.student_id = $2`,
    [school.schoolId, studentId],
  );
  const visits = rows.map(({ document }) => document);
  const requests = [];
  for (const { id: visitId } of visits) {
    const asked = await readRequests(transaction, school, { visitId });
    requests.push(...asked.filter(({ studentIds }) => studentIds.includes(studentId)).map(({ request }) => request));
  }
  const unanswered = requests.filter(({ kind, status }) => kind === 'request' && OPEN.includes(status));
  return { answer: { points: openPointsOf(visits, unanswered) }, subjectIds: [studentId] };
};
