import type { FamilyVisit } from '@homevisit/client/contract';
import {
  familyRequest,
  FEEDBACK_QUESTIONS,
  feedbackDraft,
  visitRecord,
  type FamilyRequest,
  type FeedbackDraft,
} from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { FamilyPrincipal } from '../authentication/principal.js';
import type { Transaction } from '../database/database.js';
import { select, selectOne } from '../database/select.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';
import { HttpProblem } from '../http/problem.js';

const visitRow = z.object({ document: visitRecord });
const feedbackRow = z.object({ document: feedbackDraft });
const requestRow = z.object({ document: familyRequest });

/** What a family has sent through its link. */
export async function readFeedback(
  transaction: Transaction,
  { schoolId, linkId }: FamilyPrincipal,
): Promise<FeedbackDraft | undefined> {
  const row = await selectOne(
    transaction,
    feedbackRow,
    'SELECT document FROM family_feedback WHERE school_id = $1 AND link_id = $2',
    [schoolId, linkId],
  );
  return row?.document;
}

/** Only what the family itself has sent: what a visitor noted is the school's own wording. */
async function readOwnRequests(
  transaction: Transaction,
  { schoolId, visitId, familyId }: FamilyPrincipal,
): Promise<FamilyRequest[]> {
  const rows = await select(
    transaction,
    requestRow,
    `SELECT document FROM family_request
      WHERE school_id = $1 AND visit_id = $2 AND family_id = $3 ORDER BY sequence, position`,
    [schoolId, visitId, familyId],
  );
  return rows.map(({ document }) => document);
}

/** What a family sees of a visit, and whose data that is. */
export interface FamilyView {
  readonly visit: FamilyVisit;
  readonly studentIds: readonly string[];
}

/**
 * A visit as the family of a link sees it. Put together from what a family may know, instead of taking away what it
 * may not: no findings, notes or categories, and of a group visit no other family.
 */
export async function familyView(
  transaction: Transaction,
  school: SchoolKnowledge,
  principal: FamilyPrincipal,
): Promise<FamilyView> {
  const row = await selectOne(transaction, visitRow, 'SELECT document FROM visit WHERE school_id = $1 AND id = $2', [
    principal.schoolId,
    principal.visitId,
  ]);
  if (row === undefined) throw new HttpProblem('link-not-valid');
  const { document } = row;
  const { directory } = school;
  const studentIds = document.studentIds.filter((id) => directory.student(id)?.familyId === principal.familyId);
  const feedback = await readFeedback(transaction, principal);
  return {
    studentIds,
    visit: {
      visitId: document.id,
      schoolName: directory.schoolName,
      students: studentIds.map((id) => ({ displayName: directory.nameOf(id) })),
      visitors: document.visitors.map(({ personId, role }) => ({ displayName: directory.nameOf(personId), role })),
      mode: document.mode,
      startedAt: document.startedAt,
      endedAt: document.endedAt,
      timeZone: school.timeZone,
      questions: [...FEEDBACK_QUESTIONS],
      ...(feedback && { feedback }),
      requests: await readOwnRequests(transaction, principal),
    },
  };
}
