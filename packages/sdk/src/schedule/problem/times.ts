import * as z from 'zod/mini';
import { localDate } from '../../model/primitives.js';

/** Times and costs stay below this, so that sums of a whole plan are exact in every engine. */
export const MOST_TICKS = 1_000_000_000;

/** A whole number of ticks: since midnight where it is a time of day, else a duration or a travel time. */
export const ticks = z.int().check(z.gte(0), z.lte(MOST_TICKS));
/** A whole number from 0. */
export const count = z.int().check(z.gte(0), z.lte(1_000_000));
/** A cost; 1 is what one tick of travel costs at weight 1. */
export const cost = z.int().check(z.gte(0), z.lte(1_000_000_000_000));

/**
 * A stretch of time on some days of the plan: those of `dates`, those that fall on `weekdays` (1 is Monday), or all where
 * neither is given. A visit lies in it when it begins at `from` or later and, unless something else is said, ends at `to`
 * or earlier.
 */
export const stretch = z.strictObject({
  dates: z.optional(z.array(localDate)),
  weekdays: z.optional(z.array(z.int().check(z.gte(1), z.lte(7)))),
  from: ticks,
  to: ticks,
});
/** A stretch of time on some days of the plan. */
export type Stretch = z.infer<typeof stretch>;
