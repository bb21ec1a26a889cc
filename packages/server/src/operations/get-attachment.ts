import { readContent } from '../records/attachments.js';
import { HttpProblem } from '../http/problem.js';
import type { AccountOperation } from './operation.js';
import { seenAttachment } from './seen-attachment.js';

/** The bytes of a photo. */
export const getAttachment: AccountOperation<'getAttachment'> = async (context) => {
  const { attachment, detail } = await seenAttachment(context, context.path.attachmentId);
  const content = await readContent(context.transaction, context.school.schoolId, attachment.id);
  if (content === undefined) throw new HttpProblem('attachment-not-found');
  return {
    answer: new Blob([new Uint8Array(content)], { type: attachment.mediaType }),
    subjectIds: detail?.visit.studentIds ?? [],
  };
};
