import * as z from 'zod/mini';

const days = z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(36_500)));

/**
 * How long a school keeps what, in days. What is left out is kept: no document of the packs names a period, so the kit has
 * none of its own, and the school (or its district) says.
 */
export const retentionPeriods = z.strictObject({
  /** Photos and pictures of papers, from the day of the visit. */
  photos: days,
  /** The visitors' own words in records, from the day of the visit. That it took place stays. */
  visitNotes: days,
  /** Place, purpose and outline of plans, from the day that was planned. */
  planNotes: days,
  /** Families' feedback and requests, with what was answered, from the day of the visit; not while a request is open. */
  familyWords: days,
  /** Links for pictures and calendars that have ended, from their end. */
  endedLinks: days,
  /** Deliveries of webhooks that have arrived or were given up, from the last attempt. */
  webhookDeliveries: days,
});
/** How long a school keeps what, in days. */
export type RetentionPeriods = z.infer<typeof retentionPeriods>;

/** Kinds of data that have a period. */
export type RetainedClass = keyof RetentionPeriods;
