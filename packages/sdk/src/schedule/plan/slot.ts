import * as z from 'zod/mini';
import { identifier, localDate } from '../../model/primitives.js';
import { ticks } from '../problem/times.js';

/** A place that a visit could have while all others keep their day and people. */
export const slot = z.strictObject({
  date: localDate,
  /** Ticks since midnight. */
  start: ticks,
  end: ticks,
  /** Ids; where the visit has parts: one for each part, in their order. */
  people: z.array(identifier),
  /** Where the people come separately: when the part of each begins. */
  starts: z.optional(z.array(ticks)),
  /** How much dearer the plan becomes, in the units of its score; without what an unplaced visit costs. */
  cost: z.int(),
  /** Ids of visits of the same evening that would begin at another time. */
  retimes: z.array(identifier),
});
/** A place that a visit could have. */
export type Slot = z.infer<typeof slot>;
