import type { FamilyPrincipal } from '../authentication/principal.js';
import type { Transaction } from '../database/database.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';
import { familiesOfVisit } from '../family/families-of-visit.js';
import { HttpProblem } from '../http/problem.js';
import { readAgreement, storeAgreementAnswer, visitAgreementOf, type KeptAgreement } from '../records/agreements.js';
import type { FamilyOperation } from './operation.js';

/**
 * What was agreed with the family of a link. What was written down at a visit to several families is about all of them,
 * and shown to none.
 *
 * @throws {HttpProblem} `agreement-not-found`.
 */
async function ownAgreement(
  transaction: Transaction,
  school: SchoolKnowledge,
  { visitId }: FamilyPrincipal,
): Promise<KeptAgreement> {
  const kept = await readAgreement(transaction, school.schoolId, visitId);
  const isAlone = kept && (await familiesOfVisit(transaction, school, visitId)).size === 1;
  if (!kept || !isAlone) throw new HttpProblem('agreement-not-found');
  return kept;
}

/** What was agreed at the visit, and who has signed. */
export const getFamilyAgreement: FamilyOperation<'getFamilyAgreement'> = async ({ transaction, school, principal }) => {
  const kept = await ownAgreement(transaction, school, principal);
  return { answer: visitAgreementOf(kept, school), subjectIds: kept.document.studentIds };
};

/** The family signs, or declines to, as it may: nothing but the agreement itself tells of it. */
export const answerAgreement: FamilyOperation<'answerAgreement'> = async (context) => {
  const { transaction, school, principal, body, now } = context;
  const kept = await ownAgreement(transaction, school, principal);
  if (kept.revision !== body.revision) throw new HttpProblem('agreement-changed');
  const { revision, decision, withStudent = false } = body;
  await storeAgreementAnswer(transaction, school.schoolId, kept, {
    visitId: principal.visitId,
    revision,
    party: 'family',
    decision,
    // Nobody signs with a family that does not.
    withStudent: withStudent && decision === 'signed',
    at: now,
    by: principal.linkId,
  });
  const after = await ownAgreement(transaction, school, principal);
  return { answer: visitAgreementOf(after, school), subjectIds: kept.document.studentIds };
};
