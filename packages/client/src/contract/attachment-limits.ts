/** Media types of photos that a backend takes. It looks at the bytes, whatever the header says. */
export const ATTACHMENT_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
/** Media type of a photo. */
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** Largest photo that a backend takes, in bytes. A phone shrinks its photos to a fraction of it before sending. */
export const ATTACHMENT_BYTES_LIMIT = 4_194_304;
