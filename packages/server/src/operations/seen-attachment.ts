import type { Attachment, VisitDetail } from '@homevisit/client/contract';
import { maySeeVisit } from '../authorization/visit-rights.js';
import { HttpProblem } from '../http/problem.js';
import { readAttachment } from '../records/attachments.js';
import { readVisitDetail } from '../records/visit-details.js';
import type { AccountContext, AccountOperationName } from './operation.js';

/** A photo, and the visit whose record names it. */
export interface SeenAttachment {
  readonly attachment: Attachment;
  readonly detail: VisitDetail | undefined;
}

type Context = Pick<
  AccountContext<AccountOperationName>,
  'transaction' | 'school' | 'permitted' | 'principal' | 'today'
>;

/**
 * A photo that the caller may see: one's own that no record names yet, and those of visits that one may see.
 *
 * @throws {HttpProblem} `attachment-not-found`.
 */
export async function seenAttachment(context: Context, id: string): Promise<SeenAttachment> {
  const { transaction, school, permitted, principal } = context;
  const attachment = await readAttachment(transaction, school.schoolId, id);
  if (attachment === undefined) throw new HttpProblem('attachment-not-found');
  if (attachment.visitId === undefined) {
    if (attachment.uploadedBy !== principal.personId) throw new HttpProblem('attachment-not-found');
    return { attachment, detail: undefined };
  }
  const detail = await readVisitDetail(context, attachment.visitId);
  if (!detail || !maySeeVisit({ ...detail.visit, writtenBy: detail.visit.filedBy }, permitted, principal)) {
    throw new HttpProblem('attachment-not-found');
  }
  return { attachment, detail };
}
