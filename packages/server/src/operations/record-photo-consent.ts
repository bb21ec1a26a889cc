import { deleteContents, photosOfVisit } from '../records/attachments.js';
import { takeSequence } from '../records/sequence.js';
import type { AccountOperation } from './operation.js';
import { seenVisit, subjectsOf } from './seen-visit.js';

/**
 * Keeps what a family says about photos after the filing. Whatever it says instead of yes deletes the photos that are
 * there, in the same moment.
 */
export const recordPhotoConsent: AccountOperation<'recordPhotoConsent'> = async (context) => {
  const { transaction, school, principal, path, body, now } = context;
  const { schoolId } = school;
  await seenVisit(context, path.visitId);
  const sequence = await takeSequence(transaction, schoolId);
  await transaction.query(
    `INSERT INTO photo_consent_change (school_id, visit_id, sequence, recorded_at, recorded_by, document)
     VALUES ($1, $2, $3, $4::timestamptz, $5, $6::jsonb)`,
    [schoolId, path.visitId, sequence, now, principal.personId, JSON.stringify(body)],
  );
  if (body.answer !== 'given') {
    await deleteContents(transaction, schoolId, await photosOfVisit(transaction, schoolId, path.visitId), now);
  }
  const detail = await seenVisit(context, path.visitId);
  return { answer: detail, subjectIds: subjectsOf(detail) };
};
