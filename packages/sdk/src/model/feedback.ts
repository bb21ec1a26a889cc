import * as z from 'zod/mini';
import { REQUEST_LENGTH_LIMIT } from './feedback-limits.js';
import { marked } from './sensitivity.js';

/** The questions that a family may answer about a visit; never about the teacher's person. */
export const FEEDBACK_QUESTIONS = ['told-before', 'listened', 'useful', 'respectful'] as const;
/** One question about a visit. */
export type FeedbackQuestion = (typeof FEEDBACK_QUESTIONS)[number];

/** What a family sends after a visit. Every part may be left out. */
export const feedbackDraft = z.object({
  /** 1 (not at all) to 5 (fully). */
  ratings: z.partialRecord(z.enum(FEEDBACK_QUESTIONS), z.number().check(z.int(), z.minimum(1), z.maximum(5))),
  /** The family would rather not rate the visit. That is its right, and says nothing about the visit. */
  declined: z.optional(z.literal(true)),
  request: z.optional(marked(z.string().check(z.maxLength(REQUEST_LENGTH_LIMIT)), 'sensitive')),
});
/** What a family sends after a visit. */
export type FeedbackDraft = z.infer<typeof feedbackDraft>;
