import {
  identifier,
  instant,
  localDate,
  marked,
  SHORT_TEXT_LIMIT,
  visitDraft,
  visitRecord,
} from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { attachment, photoConsentChange } from './attachment-schemas.js';
import { visitCourse } from './visit-event-schemas.js';

/** Somebody of the visit who has read the record and stands by it. */
export const visitConfirmation = z.object({ personId: identifier, displayName: z.string(), confirmedAt: instant });

/** A filed visit as it stands now, with everything that came after the filing. */
export const visitDetail = z.object({
  /** The record as it was last corrected. */
  visit: visitRecord,
  /** Of this state: what `If-Match` names, without the quotes of the header. */
  version: z.string(),
  /** 1 for the record as it was first filed. */
  revision: z.number(),
  students: z.array(z.object({ id: identifier, displayName: z.string(), classTitle: z.string() })),
  filedByName: z.string(),
  /** Confirmations of this revision: a correction asks for them anew. */
  confirmations: z.array(visitConfirmation),
  /** Visitors beside the writer who have not confirmed this revision. */
  awaiting: z.array(z.object({ personId: identifier, displayName: z.string() })),
  /** What is still kept of the record's attachments. */
  attachments: z.array(attachment),
  /** What the family said about photos after the filing, the latest. */
  photoConsentChange: z.optional(photoConsentChange),
  /** Where the visit was planned beforehand. */
  course: z.optional(visitCourse),
});
/** A filed visit as it stands now. */
export type VisitDetail = z.infer<typeof visitDetail>;

/** A correction of a filed record: the whole record as it should read, and why. Nothing is overwritten. */
export const visitCorrection = z.object({
  reason: marked(z.string().check(z.minLength(1), z.maxLength(SHORT_TEXT_LIMIT)), 'sensitive'),
  draft: visitDraft,
});
/** A correction of a filed record. */
export type VisitCorrection = z.infer<typeof visitCorrection>;

/** A record as it once stood. */
export const visitRevision = z.object({
  /** 1 for the record as it was first filed. */
  revision: z.number(),
  at: instant,
  by: z.object({ personId: identifier, displayName: z.string() }),
  /** Absent for the first one. */
  reason: z.optional(z.string()),
  record: visitRecord,
});
/** A record as it once stood. */
export type VisitRevision = z.infer<typeof visitRevision>;

const point = { visitId: identifier, visitedAt: instant, text: marked(z.string(), 'sensitive') };
const due = { dueOn: z.optional(localDate) };

/**
 * What earlier visits to a student have left to be seen to: the stuff of the next visit's outline. A follow-up or an
 * agreement is dealt with by a later record that names its visit in `followsUp`; a request by its answer.
 */
export const openPoint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), requestId: identifier, ...point, ...due }),
  z.object({ kind: z.literal('follow-up'), ...point, ...due, responsibleId: z.optional(identifier) }),
  z.object({ kind: z.literal('agreement'), ...point, ...due }),
]);
/** What an earlier visit has left to be seen to. */
export type OpenPoint = z.infer<typeof openPoint>;
