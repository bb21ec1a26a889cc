import { identifier, instant } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { ATTACHMENT_TYPES } from './attachment-limits.js';

/** A photo as the backend keeps it: without the metadata that a camera writes into it. */
export const attachment = z.object({
  id: identifier,
  mediaType: z.enum(ATTACHMENT_TYPES),
  /** Size of what is kept; smaller than what was sent where metadata was removed. */
  bytes: z.number(),
  /** In pixels; absent where the backend does not measure. */
  width: z.optional(z.number()),
  height: z.optional(z.number()),
  /** SHA-256 of what is kept, hexadecimal. */
  sha256: z.string(),
  uploadedAt: instant,
  uploadedBy: identifier,
  /** The visit whose record names it; absent until that record is filed. */
  visitId: z.optional(identifier),
});
/** A photo as the backend keeps it. */
export type Attachment = z.infer<typeof attachment>;

/** The content of a file. Its bytes are checked by whoever shows it, never by a schema. */
export const fileContent = z.custom<Blob>((value) => typeof Blob === 'function' && value instanceof Blob);

/**
 * What a family says about photos after the record was filed. `withdrawn` deletes every photo of the visit at once;
 * the record itself stays as it was filed.
 */
export const photoConsentChange = z.object({
  answer: z.enum(['given', 'refused', 'withdrawn']),
  /** When the family said so. */
  saidAt: instant,
  /** Version of the notice that the family was shown. */
  notice: z.string().check(z.minLength(1), z.maxLength(64)),
});
/** What a family says about photos after the record was filed. */
export type PhotoConsentChange = z.infer<typeof photoConsentChange>;
