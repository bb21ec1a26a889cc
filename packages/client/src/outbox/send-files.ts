import { ForbiddenError } from '../errors/forbidden-error.js';
import type { HomevisitClient } from '../homevisit-client.js';
import type { WriteOf } from './outbox-write.js';

/** Sends the files of one record before the record. */
export type SendFiles = (write: WriteOf<'fileVisit'>, signal: AbortSignal) => Promise<WriteOf<'fileVisit'>>;

/**
 * Makes what sends the files that a record names and gives the record with the ids that the server has for them. A file
 * goes under its own id as idempotency key, in each attempt and after a restart: the server has it once.
 */
export function createSendFiles(client: Partial<Pick<HomevisitClient, 'uploadAttachment'>>): SendFiles {
  /** What has arrived since the page was opened does not go over a weak signal again, when only the record fails. */
  const arrived = new Map<string, string>();

  async function idAtServer(id: string, file: Blob, signal: AbortSignal): Promise<string> {
    const known = arrived.get(id);
    if (known !== undefined) return known;
    if (!client.uploadAttachment) throw new ForbiddenError({ operation: 'uploadAttachment' });
    const attachment = await client.uploadAttachment(file, { idempotencyKey: id, signal });
    arrived.set(id, attachment.id);
    return attachment.id;
  }

  return async ({ files = {}, ...write }, signal) => {
    if (!write.body.attachments) return write;
    const attachments = [];
    // One after the other: a weak signal carries one at a time.
    for (const { id, ...rest } of write.body.attachments) {
      const file = files[id];
      attachments.push({ ...rest, id: file ? await idAtServer(id, file, signal) : id });
    }
    return { ...write, body: { ...write.body, attachments } };
  };
}
