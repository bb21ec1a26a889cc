import * as z from 'zod/mini';
import { REQUEST_LENGTH_LIMIT } from './feedback-limits.js';
import { marked } from './sensitivity.js';
import { CONDUCT_CODES } from './visit-vocabulary.js';

/**
 * What a family reports about how a visit was conducted. It goes past whoever visited: never in a list, a count or a
 * log that they can see.
 */
export const misconductReportDraft = z
  .object({
    /** The rules that were not kept, as the policies of the school name them. */
    conduct: z.array(z.enum(CONDUCT_CODES)).check(z.maxLength(CONDUCT_CODES.length)),
    text: z.optional(marked(z.string().check(z.maxLength(REQUEST_LENGTH_LIMIT)), 'restricted')),
    /** True where the school's leader is not to learn which family it was. */
    anonymous: z.boolean(),
  })
  .check(
    z.refine(({ conduct, text }) => conduct.length > 0 || (text ?? '').trim() !== '', {
      path: ['text'],
      error: 'required',
    }),
  );
/** What a family reports about how a visit was conducted. */
export type MisconductReportDraft = z.infer<typeof misconductReportDraft>;
