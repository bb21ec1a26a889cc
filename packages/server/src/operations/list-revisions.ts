import { readRevisions } from '../records/visit-revisions.js';
import type { AccountOperation } from './operation.js';
import { seenVisit } from './seen-visit.js';

/** Every form that a record has had, the first one first. */
export const listRevisions: AccountOperation<'listRevisions'> = async (context) => {
  await seenVisit(context, context.path.visitId);
  const revisions = await readRevisions(context.transaction, context.school, context.path.visitId);
  return { answer: { revisions }, subjectIds: revisions.flatMap(({ record }) => record.studentIds) };
};
