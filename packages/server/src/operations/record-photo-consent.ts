import { keepPhotoConsent } from '../records/photo-consent.js';
import type { AccountOperation } from './operation.js';
import { seenVisit, subjectsOf } from './seen-visit.js';

/** Keeps what a family says about photos after the filing, and deletes them unless it says yes. */
export const recordPhotoConsent: AccountOperation<'recordPhotoConsent'> = async (context) => {
  const { transaction, school, principal, path, body, now } = context;
  const { visitId } = path;
  await seenVisit(context, visitId);
  await keepPhotoConsent(transaction, school.schoolId, { visitId, change: body, by: principal.personId, now });
  const detail = await seenVisit(context, visitId);
  return { answer: detail, subjectIds: subjectsOf(detail) };
};
