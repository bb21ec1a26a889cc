import type { Plan } from '../plan/plan.js';
import type { Engine } from './engine.js';

/** How long a search goes on. */
export interface Budget {
  /** So many iterations. With them, and the same seed, a plan can be had again. @default 20000 */
  readonly iterations?: number;
  /**
   * Until so many milliseconds are over, by a clock that is given: the length of a search, and so its plan, then depend on
   * the machine.
   */
  readonly budget?: { readonly milliseconds: number; readonly now: () => number };
}

/** How far a search is. */
export interface SearchProgress {
  /** From 0 to 1. */
  readonly progress: number;
  readonly iterations: number;
  /** What the best plan so far costs, and how many visits have no place in it. */
  readonly cost: number;
  readonly unplaced: number;
  /** Whether the plan is better than the one told of before. */
  readonly isBetter: boolean;
}

const DEFAULT_ITERATIONS = 20_000;
/** After so many iterations the temperature is set anew; the number decides what plan comes out, so it is fixed. */
const COOLED_EVERY = 100;
/** So many places are looked at in some ten milliseconds. */
const WORK_OF_A_SLICE = 150_000;

/** How a search is run. */
export interface RunOptions extends Budget {
  readonly seed: number;
  readonly isStopped: () => boolean;
  /** In place of a number of iterations: how many for so many visits that need another place. */
  readonly iterationsFor?: (toPlace: number) => number;
}

/** What happens between two pauses: `undefined` while there is no plan yet. */
export type Slice = SearchProgress | undefined;

/** A search in slices: yields between them, and returns the best plan. */
export function* runSearch(
  engine: Engine,
  { iterations: given, iterationsFor, budget, seed, isStopped }: RunOptions,
): Generator<(Slice & { readonly plan?: () => Plan }) | undefined, Plan> {
  let iterations = given ?? DEFAULT_ITERATIONS;
  const begun = budget ? budget.now() : 0;
  const progressAt = (done: number): number =>
    Math.min(
      1,
      budget ? (budget.now() - begun) / Math.max(1, budget.milliseconds) : iterations === 0 ? 1 : done / iterations,
    );
  let worked = engine.work;
  const isSliceOver = (): boolean => {
    if (engine.work - worked < WORK_OF_A_SLICE) return false;
    worked = engine.work;
    return true;
  };
  const construction = engine.construct();
  while (construction.next().done !== true) {
    if (isSliceOver()) yield undefined;
    if (isStopped()) construction.return();
  }
  if (given === undefined && iterationsFor) iterations = iterationsFor(engine.toPlace);
  let told = Infinity;
  const tell = (progress: number, done: number) => {
    const isBetter = engine.bestCost < told;
    told = engine.bestCost;
    return {
      progress,
      iterations: done,
      cost: told,
      unplaced: engine.unplacedCount,
      isBetter,
      plan: () => engine.plan(),
    };
  };
  yield tell(0, 0);
  let done = 0;
  let progress = progressAt(0);
  while (progress < 1 && !isStopped()) {
    engine.setProgress(progress);
    const until = budget ? done + COOLED_EVERY : Math.min(done + COOLED_EVERY, iterations);
    while (done < until && !isStopped()) {
      engine.step();
      done++;
      if (isSliceOver()) yield tell(progress, done);
    }
    progress = progressAt(done);
  }
  const stopped = isStopped() && progress < 1 ? 'aborted' : 'budget';
  return { ...engine.plan(), search: { seed, iterations: done, stopped } };
}
