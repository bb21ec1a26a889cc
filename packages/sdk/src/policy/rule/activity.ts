/**
 * Duties beside the visits themselves: activities that are held, and what is handed in.
 *
 * @module
 */
import * as z from 'zod/mini';
import { actor } from './actor.js';
import { duration } from './duration.js';
import { monthDay, periodPart, periodSpec } from './period.js';
import { population } from './population.js';
import { quantity } from './quantity.js';

const subject = z.enum(['school', 'class', 'teacher']);

/** So many activities, such as parents' meetings, in each period. */
export const activityCountRule = z.strictObject({
  kind: z.literal('activity-count'),
  owedBy: actor,
  /** Who is answered for. What names no class and nobody is an activity of the whole school and counts for each. */
  subject,
  population,
  /** Codes of the pack's vocabulary; each of them counts. */
  activities: z.array(z.string()).check(z.minLength(1)),
  quantity,
  per: periodSpec,
  /** Only these days of the period. */
  part: z.optional(periodPart),
});
/** So many activities in each period. */
export type ActivityCountRule = z.infer<typeof activityCountRule>;

/** Something that is handed in for each period, such as a plan or a monthly report, also when nothing happened. */
export const submissionRule = z.strictObject({
  kind: z.literal('submission'),
  owedBy: actor,
  subject,
  population,
  /** Code of the pack's vocabulary. */
  submission: z.string(),
  per: periodSpec,
  /**
   * By when: so long after the start or the end of the period, or on a day of the year, the first one in the period or
   * after its beginning.
   * Default: the end of the period.
   */
  due: z.optional(
    z.union([z.strictObject({ after: z.enum(['start', 'end']), within: duration }), z.strictObject({ on: monthDay })]),
  ),
  /** What makes it complete. */
  complete: z.optional(
    z.strictObject({
      sealed: z.optional(z.literal(true)),
      copies: z.optional(z.number().check(z.int(), z.minimum(1))),
    }),
  ),
});
/** Something that is handed in for each period. */
export type SubmissionRule = z.infer<typeof submissionRule>;
