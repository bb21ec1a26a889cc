import type { Problem } from '../problem/problem.js';

/** What it costs that somebody stays too long: for each tick of each stay, and for each of the longest one. */
export interface TardinessWeights {
  readonly each: number;
  readonly greatest: number;
}

/** Reads them from a problem. */
export function tardinessWeights({ weights }: Problem): TardinessWeights {
  return { each: weights?.tardiness ?? 1, greatest: weights?.greatestTardiness ?? 0 };
}
