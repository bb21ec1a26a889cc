import * as z from 'zod/mini';
import { cost } from './times.js';

/** What a plan costs. All are whole numbers, and a plan with a smaller sum is better. */
export const weights = z.strictObject({
  /** For a visit that has no place, times its own weight. */
  unplaced: z.optional(z.strictObject({ must: z.optional(cost), principle: z.optional(cost), wish: z.optional(cost) })),
  /** For each day after `due`, times the visit's own weight. */
  lateDay: z.optional(cost),
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

/** All weights, with none left out. */
export interface FullWeights {
  readonly unplaced: { readonly must: number; readonly principle: number; readonly wish: number };
  readonly lateDay: number;
  readonly evening: number;
  readonly travel: number;
  readonly unfairness: number;
  readonly wish: number;
}

/**
 * Weights that put what has a place before lateness, that before evenings, and evenings before travel and fairness:
 * an evening is worth an hour on the road, a day of lateness two.
 */
export function fullWeights(given: Weights | undefined, ticksPerMinute: number): FullWeights {
  const unit = ticksPerMinute;
  return {
    unplaced: {
      must: given?.unplaced?.must ?? 10_000_000 * unit,
      principle: given?.unplaced?.principle ?? 1_000_000 * unit,
      wish: given?.unplaced?.wish ?? 100_000 * unit,
    },
    lateDay: given?.lateDay ?? 120 * unit,
    evening: given?.evening ?? 60 * unit,
    travel: given?.travel ?? 1,
    unfairness: given?.unfairness ?? unit,
    wish: given?.wish ?? 15 * unit,
  };
}
