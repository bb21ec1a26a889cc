import type { AccountOperation } from './operation.js';
import { seenVisit, subjectsOf } from './seen-visit.js';

/** A filed visit as it stands now. */
export const getVisit: AccountOperation<'getVisit'> = async (context) => {
  const detail = await seenVisit(context, context.path.visitId);
  return { answer: detail, subjectIds: subjectsOf(detail), version: detail.version };
};
