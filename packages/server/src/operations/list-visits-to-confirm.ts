import { readVisitsToConfirm } from '../records/visit-details.js';
import type { AccountOperation } from './operation.js';
import { subjectsOf } from './seen-visit.js';

/** Filed visits that the caller was at, and whose record somebody else wrote. */
export const listVisitsToConfirm: AccountOperation<'listVisitsToConfirm'> = async (context) => {
  const visits = await readVisitsToConfirm(context, context.principal.personId);
  return { answer: { visits }, subjectIds: visits.flatMap(subjectsOf) };
};
