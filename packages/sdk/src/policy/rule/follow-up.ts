import * as z from 'zod/mini';
import { packText } from './pack-text.js';
import { actor, byVisitor, modes } from './actor.js';
import { duration } from './duration.js';
import { population } from './population.js';

/** Events that the engine knows from the roster. Any other code, such as `absence`, is declared in the vocabulary. */
export const BUILT_IN_EVENTS = ['enrolment', 'category'] as const;

/** When events become a reason to act. */
export const threshold = z.strictObject({
  atLeast: z.number().check(z.int(), z.minimum(1)),
  /**
   * What is counted: events; days on which one lasted; or school days in a row without a break. School days are those
   * of the calendar.
   */
  of: z.enum(['events', 'days', 'consecutive-school-days']),
  /** Within so long. Default: within one school year. */
  within: z.optional(duration),
});
/** When events become a reason to act. */
export type Threshold = z.infer<typeof threshold>;

/** What answers a rung: a visit, or an activity of the pack's vocabulary that names the student. */
const response = z.union([
  z.strictObject({ visit: z.strictObject({ modes, byVisitor }) }),
  z.strictObject({ activity: z.string() }),
]);

/** One rung of a ladder: what is done, and how fast. */
export const rung = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
  title: z.optional(packText),
  owedBy: actor,
  /**
   * When it starts. `trigger`: with the event that reached the threshold (the default of the first rung);
   * `unanswered`: when the rung before it was not answered in time (the default of the others); `unresolved`: when the
   * time of the rung before it has run out and the event is not resolved, answered or not; or a threshold of its own.
   */
  starts: z.optional(z.union([z.enum(['trigger', 'unanswered', 'unresolved']), threshold])),
  /** How long there is from its start. */
  within: duration,
  /** How long before the event it may be answered, for what is known in advance, such as an enrolment. */
  from: z.optional(duration),
  do: response,
  /** Done again each time so much later, as long as the event is not resolved. */
  again: z.optional(z.strictObject({ every: duration, times: z.number().check(z.int(), z.minimum(1)) })),
});
/** One rung of a ladder. */
export type Rung = z.infer<typeof rung>;

/** What is done when something happens to a student, and what is done next when that was not enough. */
export const followUpRule = z.strictObject({
  kind: z.literal('follow-up'),
  owedBy: actor,
  subject: z.enum(['student', 'family']),
  population,
  /** A code of the pack's vocabulary; `enrolment`; or `category`: the student came into one of the population. */
  event: z.string(),
  /** Default: each single event. */
  threshold: z.optional(threshold),
  ladder: z.array(rung).check(z.minLength(1)),
});
/** What is done when something happens to a student. */
export type FollowUpRule = z.infer<typeof followUpRule>;
