import type { RequestStep } from '@homevisit/sdk/model';
import type { Instant } from '@homevisit/sdk/calendar';
import type { Transaction } from '../database/database.js';
import { eraseFamilyWords, erasePhotos, erasePlanNotes, eraseVisitNotes } from '../erasure/erase-visit.js';
import type { ErasureCause } from '../erasure/erasure.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';
import { keepPhotoConsent, noticeOfPhotos } from '../records/photo-consent.js';
import { familiesOfVisit } from './families-of-visit.js';
import type { RequestOfFamily } from './read-requests.js';

/** Why the family's answer erases something. */
const REASONS = { deletion: 'deletion-request', 'consent-withdrawal': 'consent-withdrawal' } as const;

/** Nobody takes the refusal for a consent later. A family that was never asked for photos has none. */
async function endPhotos(
  transaction: Transaction,
  { schoolId, visitId, receivedAt }: RequestOfFamily['request'],
  cause: ErasureCause,
): Promise<void> {
  await erasePhotos(transaction, cause, 'of-people');
  const notice = await noticeOfPhotos(transaction, schoolId, visitId);
  if (notice === undefined) return;
  const change = { answer: 'withdrawn', saidAt: receivedAt, notice } as const;
  await keepPhotoConsent(transaction, schoolId, { visitId, change, by: cause.by, now: cause.at });
}

/**
 * Does what the school has just promised by answering. A consent that is withdrawn ends the photos. A deletion ends them
 * too, and erases what the family has written; and what visitors have written, where the visit was to this family alone: of
 * a visit to several, a text is about all of them, and is corrected by the school. That the visit took place stays, as it
 * has to be accounted for. A request that is closed with a reason changes nothing.
 */
export async function carryOut(
  transaction: Transaction,
  school: SchoolKnowledge,
  { request, familyId }: RequestOfFamily,
  step: Pick<RequestStep, 'kind'>,
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<void> {
  const { kind, schoolId, visitId, id: requestId } = request;
  if (step.kind !== 'answered' || (kind !== 'deletion' && kind !== 'consent-withdrawal')) return;
  const cause: ErasureCause = { schoolId, visitId, by, at: now, reason: REASONS[kind], requestId };
  await endPhotos(transaction, request, cause);
  if (kind !== 'deletion' || familyId === undefined) return;
  const families = await familiesOfVisit(transaction, school, visitId);
  const isAlone = families.size === 1 && families.has(familyId);
  await eraseFamilyWords(transaction, cause, { familyId, withNoted: isAlone, exceptRequestId: requestId });
  if (!isAlone) return;
  await erasePhotos(transaction, cause, 'all');
  await eraseVisitNotes(transaction, cause);
  await erasePlanNotes(transaction, cause);
}
