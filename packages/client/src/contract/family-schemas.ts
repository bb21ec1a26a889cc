import {
  DATA_REQUEST_KINDS,
  familyRequest,
  FEEDBACK_QUESTIONS,
  feedbackDraft,
  identifier,
  instant,
  localDate,
  requestText,
  VISIT_MODES,
} from '@homevisit/sdk/model';
import * as z from 'zod/mini';

/** A request as the family that it belongs to sees it: people by name, and never by the school's identifiers. */
export const ownRequest = z.extend(z.omit(familyRequest, { schoolId: true, handledBy: true }), {
  handler: z.optional(z.object({ displayName: z.string() })),
});
/** A request as the family that it belongs to sees it. */
export type OwnRequest = z.infer<typeof ownRequest>;

/** What a family sees: its own visit, and nothing that only the school may know. */
export const familyVisit = z.object({
  visitId: identifier,
  schoolName: z.string(),
  students: z.array(z.object({ displayName: z.string() })),
  visitors: z.array(z.object({ displayName: z.string(), role: z.string() })),
  mode: z.enum(VISIT_MODES),
  startedAt: instant,
  endedAt: instant,
  timeZone: z.string(),
  questions: z.array(z.enum(FEEDBACK_QUESTIONS)),
  /** What the family has sent already. */
  feedback: z.optional(feedbackDraft),
  requests: z.array(ownRequest),
  /** Something was agreed, which the family can read and sign. */
  hasAgreement: z.optional(z.literal(true)),
});
/** What a family sees. */
export type FamilyVisit = z.infer<typeof familyVisit>;

/** What a family says to the school's answer. At least one of the two is there. */
export const requestReplyDraft = z
  .object({
    /** `version` of the request that the family has seen. */
    version: z.number().check(z.int(), z.minimum(0)),
    /** Whether the answer settles the matter. */
    settles: z.optional(z.boolean()),
    text: z.optional(requestText),
  })
  .check(
    z.refine(({ settles, text }) => settles !== undefined || (text ?? '').trim() !== '', {
      path: ['text'],
      error: 'required',
    }),
  );
/** What a family says to the school's answer. */
export type RequestReplyDraft = z.infer<typeof requestReplyDraft>;

/** A family's use of one of its rights over its own data. */
export const dataRequestDraft = z.object({
  kind: z.enum(DATA_REQUEST_KINDS),
  /** What is wrong and how it is right, or what is to go. */
  text: z.optional(requestText),
});
/** A family's use of one of its rights over its own data. */
export type DataRequestDraft = z.infer<typeof dataRequestDraft>;

export { familyRequest, feedbackDraft, instant, localDate };
