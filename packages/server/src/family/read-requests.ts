import type { OwnRequest, SchoolRequest } from '@homevisit/client/contract';
import { instant, receivedRequest, requestAfterAll, requestStep, type FamilyRequest } from '@homevisit/sdk/model';
import type { LocalDate } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import type { Transaction } from '../database/database.js';
import { select } from '../database/select.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';

const requestRow = z.object({
  document: receivedRequest,
  family_id: z.nullable(z.string()),
  student_ids: z.array(z.string()),
  started_at: instant,
  steps: z.array(requestStep),
});

/** A request with whom it is about. */
export interface RequestOfFamily {
  readonly request: FamilyRequest;
  /** Absent for what a visitor noted: at a group visit nobody knows whose it was. */
  readonly familyId: string | undefined;
  /** Students of the family who were visited; all who were, where the family is not known. */
  readonly studentIds: readonly string[];
  readonly visitedAt: SchoolRequest['visitedAt'];
}

/** Which requests are wanted. */
export interface RequestFilter {
  readonly id?: string;
  readonly visitId?: string;
  readonly familyId?: string;
}

/** Requests as they stand after their steps, the latest first. */
export async function readRequests(
  transaction: Transaction,
  { schoolId, directory }: SchoolKnowledge,
  { id, visitId, familyId }: RequestFilter = {},
): Promise<readonly RequestOfFamily[]> {
  const rows = await select(
    transaction,
    requestRow,
    `SELECT request.document, request.family_id, visit.document->'studentIds' AS student_ids,
            visit.document->>'startedAt' AS started_at,
            coalesce((SELECT jsonb_agg(step.document ORDER BY step.version) FROM family_request_step AS step
                       WHERE step.school_id = request.school_id AND step.request_id = request.id), '[]') AS steps
       FROM family_request AS request
       JOIN visit ON visit.school_id = request.school_id AND visit.id = request.visit_id
      WHERE request.school_id = $1 AND ($2::text IS NULL OR request.id = $2)
        AND ($3::text IS NULL OR request.visit_id = $3) AND ($4::text IS NULL OR request.family_id = $4)
      ORDER BY request.sequence DESC, request.position`,
    [schoolId, id ?? null, visitId ?? null, familyId ?? null],
  );
  return rows.map((row) => ({
    request: requestAfterAll(row.document, row.steps),
    familyId: row.family_id ?? undefined,
    visitedAt: row.started_at,
    studentIds: row.student_ids.filter(
      (student) => row.family_id === null || directory.student(student)?.familyId === row.family_id,
    ),
  }));
}

/** A request as its family sees it. */
export function ownRequestOf(
  { directory }: SchoolKnowledge,
  { request: { schoolId: _, handledBy, ...request } }: RequestOfFamily,
): OwnRequest {
  return { ...request, ...(handledBy && { handler: { displayName: directory.nameOf(handledBy) } }) };
}

/** A request as the school sees it. */
export function schoolRequestOf(
  { directory }: SchoolKnowledge,
  { request: { handledBy, ...request }, studentIds, visitedAt }: RequestOfFamily,
  today: LocalDate,
): SchoolRequest {
  return {
    ...request,
    visitedAt,
    students: studentIds.map((id) => {
      const classTitle = directory.classTitleOf(id, today);
      return { id, displayName: directory.nameOf(id), ...(classTitle !== undefined && { classTitle }) };
    }),
    ...(handledBy && { handler: { personId: handledBy, displayName: directory.nameOf(handledBy) } }),
  };
}
