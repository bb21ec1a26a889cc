import type { Weights } from './weights.js';

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
