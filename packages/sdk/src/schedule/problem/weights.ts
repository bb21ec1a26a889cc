import * as z from 'zod/mini';
import { cost } from './times.js';

/** What a plan costs. All are whole numbers, and a plan with a smaller sum is better. */
export const weights = z.strictObject({
  /** For a visit that has no place, times its own weight. */
  unplaced: z.optional(z.strictObject({ must: z.optional(cost), principle: z.optional(cost), wish: z.optional(cost) })),
  /** For each day after `due`, times the visit's own weight. */
  lateDay: z.optional(cost),
  /** For each tick that somebody stays after `endBy` of a visit; 1 where it is left out. */
  tardiness: z.optional(z.int().check(z.gte(0), z.lte(1000))),
  /** For each tick of the longest of these; 0 where it is left out. */
  greatestTardiness: z.optional(z.int().check(z.gte(0), z.lte(1000))),
  /** For each evening on which a crew (or a person, where everybody goes alone) is away. */
  evening: z.optional(cost),
  /** For each tick of travel. */
  travel: z.optional(z.int().check(z.gte(0), z.lte(1000))),
  /** Times the square of each person's number of visits: the more even, the smaller the sum. */
  unfairness: z.optional(cost),
  /** For a visit outside of what the family wishes. */
  wish: z.optional(cost),
});
/** What a plan costs. */
export type Weights = z.infer<typeof weights>;
