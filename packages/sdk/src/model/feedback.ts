import * as z from 'zod/mini';
import { REQUEST_LENGTH_LIMIT } from './feedback-limits.js';
import { identifier, instant } from './primitives.js';
import { marked } from './sensitivity.js';

/** The questions that a family may answer about a visit; never about the teacher's person. */
export const FEEDBACK_QUESTIONS = ['told-before', 'listened', 'useful', 'respectful'] as const;
/** One question about a visit. */
export type FeedbackQuestion = (typeof FEEDBACK_QUESTIONS)[number];

/** What a family sends after a visit. Every part may be left out. */
export const feedbackDraft = z.object({
  /** 1 (not at all) to 5 (fully). */
  ratings: z.partialRecord(z.enum(FEEDBACK_QUESTIONS), z.number().check(z.int(), z.minimum(1), z.maximum(5))),
  request: z.optional(marked(z.string().check(z.maxLength(REQUEST_LENGTH_LIMIT)), 'sensitive')),
});
/** What a family sends after a visit. */
export type FeedbackDraft = z.infer<typeof feedbackDraft>;

/** A family's request (家长诉求) on its way to a remedy (整改). */
export const familyRequest = z.object({
  id: identifier,
  schoolId: identifier,
  visitId: identifier,
  text: marked(z.string(), 'sensitive'),
  from: z.enum(['visit-record', 'family']),
  receivedAt: instant,
  status: z.enum(['open', 'answered']),
  answer: z.optional(z.string()),
});
/** A family's request (家长诉求) on its way to a remedy (整改). */
export type FamilyRequest = z.infer<typeof familyRequest>;
