import type { FamilyVisit } from '@homevisit/client/contract';
import {
  FEEDBACK_QUESTIONS,
  feedbackDraft,
  visitRecord,
  type FeedbackDraft,
  type VisitRecord,
} from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { FamilyPrincipal } from '../authentication/principal.js';
import type { Transaction } from '../database/database.js';
import { selectOne } from '../database/select.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';
import { HttpProblem } from '../http/problem.js';
import { holdsAgreement } from '../records/agreements.js';
import { ownRequestOf, readRequests } from './read-requests.js';

const visitRow = z.object({ document: visitRecord });
const feedbackRow = z.object({ document: feedbackDraft });

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

/**
 * The record of the visit that a link is for, whole: nothing of it may be answered as it is.
 *
 * @throws {HttpProblem} `link-not-valid`.
 */
export async function readVisit(
  transaction: Transaction,
  { schoolId, visitId }: FamilyPrincipal,
): Promise<VisitRecord> {
  const text = 'SELECT document FROM visit WHERE school_id = $1 AND id = $2';
  const row = await selectOne(transaction, visitRow, text, [schoolId, visitId]);
  if (row === undefined) throw new HttpProblem('link-not-valid');
  return row.document;
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
  const document = await readVisit(transaction, principal);
  const { visitId, familyId } = principal;
  const { directory } = school;
  const studentIds = document.studentIds.filter((id) => directory.student(id)?.familyId === familyId);
  const feedback = await readFeedback(transaction, principal);
  const requests = await readRequests(transaction, school, { visitId, familyId });
  // What was written down at a visit to several families is about all of them.
  const isAlone = document.studentIds.every((id) => directory.student(id)?.familyId === familyId);
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
      // Only what the family itself has sent: what a visitor noted is the school's own wording.
      requests: requests.map((one) => ownRequestOf(school, one)),
      ...(isAlone && holdsAgreement(document) && { hasAgreement: true as const }),
    },
  };
}
