import * as z from 'zod/mini';
import { REQUEST_LENGTH_LIMIT } from './feedback-limits.js';
import { REQUEST_KINDS, REQUEST_STATUSES } from './request-vocabulary.js';
import { identifier, instant, localDate } from './primitives.js';
import { marked } from './sensitivity.js';

export * from './request-vocabulary.js';

/** What school and family write to each other about a request. */
export const requestText = marked(z.string().check(z.maxLength(REQUEST_LENGTH_LIMIT)), 'sensitive');

/** A family's request as it came in (家长诉求). It stays as it was written. */
export const receivedRequest = z.object({
  id: identifier,
  schoolId: identifier,
  visitId: identifier,
  /** Absent in records of the time before requests had kinds, which were all of the kind `request`. */
  kind: z.optional(z.enum(REQUEST_KINDS)),
  text: marked(z.string(), 'sensitive'),
  from: z.enum(['visit-record', 'family']),
  receivedAt: instant,
  /** The day by which the school has to answer, where one is set. */
  dueOn: z.optional(localDate),
});
/** A family's request as it came in. */
export type ReceivedRequest = z.infer<typeof receivedRequest>;

/** What one side has said about a request. */
export const requestReply = z.object({ from: z.enum(['school', 'family']), text: requestText, at: instant });
/** What one side has said about a request. */
export type RequestReply = z.infer<typeof requestReply>;

/** A family's request (家长诉求) on its way to a remedy (整改), as it stands after the steps taken so far. */
export const familyRequest = z.extend(receivedRequest, {
  kind: z.enum(REQUEST_KINDS),
  status: z.enum(REQUEST_STATUSES),
  /** How many steps were taken. Whoever takes another one says how many he knows of. */
  version: z.number().check(z.int(), z.minimum(0)),
  /** Who sees to it. */
  handledBy: z.optional(identifier),
  /** In the order in which they were written. */
  replies: z.array(requestReply),
  /** Whether the answer settles the matter, where the family has said so. */
  settled: z.optional(z.boolean()),
});
/** A family's request (家长诉求) on its way to a remedy (整改). */
export type FamilyRequest = z.infer<typeof familyRequest>;

const bySchool = { at: instant, by: identifier };

/** One step on the way of a request. */
export const requestStep = z.discriminatedUnion('kind', [
  /** Somebody sees to it, and may say until when. */
  z.object({ kind: z.literal('taken-up'), ...bySchool, dueOn: z.optional(localDate) }),
  z.object({ kind: z.literal('answered'), ...bySchool, text: requestText }),
  /** Not done, or nothing more to be done: with the reason, which the law asks for in writing. */
  z.object({ kind: z.literal('closed'), ...bySchool, text: requestText }),
  /** The family says whether the answer settles the matter, or adds something. */
  z.object({
    kind: z.literal('family-replied'),
    at: instant,
    text: z.optional(requestText),
    settles: z.optional(z.boolean()),
  }),
]);
/** One step on the way of a request. */
export type RequestStep = z.infer<typeof requestStep>;
