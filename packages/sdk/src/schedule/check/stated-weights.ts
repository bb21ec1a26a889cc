import type { Problem } from '../problem/problem.js';

/** The weights of a problem as its documentation states them, with what holds where it leaves one out. */
export function statedWeights({ weights = {}, ticksPerMinute: minute = 1 }: Problem) {
  return {
    unplaced: {
      must: weights.unplaced?.must ?? 10 ** 7 * minute,
      principle: weights.unplaced?.principle ?? 10 ** 6 * minute,
      wish: weights.unplaced?.wish ?? 10 ** 5 * minute,
    },
    lateDay: weights.lateDay ?? 2 * 60 * minute,
    tardiness: weights.tardiness ?? 1,
    greatestTardiness: weights.greatestTardiness ?? 0,
    evening: weights.evening ?? 60 * minute,
    travel: weights.travel ?? 1,
    unfairness: weights.unfairness ?? minute,
    wish: weights.wish ?? 15 * minute,
  };
}
