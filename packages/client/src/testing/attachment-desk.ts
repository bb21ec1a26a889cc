import type { VisitRecord } from '@homevisit/sdk/model';
import type { Attachment, OperationName } from '../contract/index.js';
import { ATTACHMENT_BYTES_LIMIT, ATTACHMENT_TYPES } from '../contract/attachment-limits.js';
import { NotFoundError, ValidationError } from '../errors/index.js';
import type { FakeSchool } from './fake-school.js';

/** A photo whose bytes have been read. */
export interface ReadPhoto {
  readonly content: Blob;
  readonly sha256: string;
}

/** In hexadecimal digits. */
export async function sha256Of(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads a photo, as a backend does while it comes in. */
export async function readPhoto(content: Blob): Promise<ReadPhoto> {
  return { content, sha256: await sha256Of(await content.arrayBuffer()) };
}

/** Photos of an invented school. */
export class AttachmentDesk {
  readonly #school: FakeSchool;
  readonly #kept = new Map<string, { readonly content: Blob; readonly attachment: Attachment }>();
  #count = 0;

  constructor(school: FakeSchool) {
    this.#school = school;
  }

  upload({ content, sha256 }: ReadPhoto, personId: string): Attachment {
    const refuse = (status: number, problemCode: string): never => {
      throw new ValidationError({ operation: 'uploadAttachment', status, problemCode });
    };
    const mediaType = ATTACHMENT_TYPES.find((type) => type === content.type);
    if (mediaType === undefined) return refuse(415, 'content-type-not-supported');
    if (content.size > ATTACHMENT_BYTES_LIMIT) return refuse(413, 'body-too-large');
    this.#count += 1;
    const attachment: Attachment = {
      id: `attachment-${String(this.#count).padStart(4, '0')}`,
      mediaType,
      bytes: content.size,
      sha256,
      uploadedAt: this.#school.now,
      uploadedBy: personId,
    };
    this.#kept.set(attachment.id, { content, attachment });
    return attachment;
  }

  content(id: string): Blob {
    return this.#of(id, 'getAttachment').content;
  }

  delete(id: string): void {
    this.#of(id, 'deleteAttachment');
    this.#kept.delete(id);
  }

  /** Ties the photos that a record names to its visit; one that is not kept is a fault of the record. */
  tie({ id: visitId, attachments = [] }: VisitRecord): void {
    for (const { id } of attachments) {
      const { content, attachment } = this.#of(id, 'fileVisit');
      this.#kept.set(id, { content, attachment: { ...attachment, visitId } });
    }
  }

  /** Refuses a record that names a photo which is not kept, before anything of it is. */
  require(attachments: VisitRecord['attachments'] = [], operation: OperationName): void {
    const faults = attachments.flatMap(({ id }, index) =>
      this.#kept.has(id) ? [] : [{ pointer: `/attachments/${index}/id`, code: 'not-kept' }],
    );
    if (faults.length === 0) return;
    throw new ValidationError({ operation, status: 422, problemCode: 'visit-not-acceptable' }, faults);
  }

  ofVisit(visitId: string): Attachment[] {
    return [...this.#kept.values()].map(({ attachment }) => attachment).filter((one) => one.visitId === visitId);
  }

  deleteAll(ids: readonly string[]): void {
    for (const id of ids) this.#kept.delete(id);
  }

  #of(id: string, operation: OperationName) {
    const kept = this.#kept.get(id);
    if (!kept) throw new NotFoundError({ operation, status: 404, problemCode: 'attachment-not-found' });
    return kept;
  }
}
