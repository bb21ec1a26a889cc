import { mayCorrectVisit } from '../authorization/visit-rights.js';
import { HttpProblem } from '../http/problem.js';
import { deleteContents, removeWaiting } from '../records/attachments.js';
import type { AccountOperation } from './operation.js';
import { seenAttachment } from './seen-attachment.js';

/** Deletes a photo for good. A record that names it stays as it was filed. */
export const deleteAttachment: AccountOperation<'deleteAttachment'> = async (context) => {
  const { transaction, school, principal, now } = context;
  const { attachment, detail } = await seenAttachment(context, context.path.attachmentId);
  const { id } = attachment;
  if (!detail) {
    await removeWaiting(transaction, school.schoolId, id);
    return { answer: { id }, subjectIds: [] };
  }
  if (!mayCorrectVisit({ ...detail.visit, writtenBy: detail.visit.filedBy }, principal)) {
    throw new HttpProblem('correction-not-permitted');
  }
  await deleteContents(transaction, school.schoolId, [id], now);
  return { answer: { id }, subjectIds: detail.visit.studentIds };
};
