import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { requireConsistent } from '../problem/require-consistent.js';
import { PlanRun } from './plan-run.js';
import type { Budget, SearchProgress } from './run-search.js';
import { searchWithoutCheck } from './search-of.js';

/** How a plan is searched for. */
export interface SolveOptions extends Budget {
  /** The same problem with the same seed and iterations gives the same plan, in every engine. @default 1 */
  readonly seed?: number;
  /** Ends the search within 50 ms; the best plan so far is the result. */
  readonly signal?: StopSignal;
  /** Called at each pause, which comes every few milliseconds. */
  readonly onProgress?: (progress: SearchProgress) => void;
  /** Where to begin: what of this plan still holds is kept at first. */
  readonly initial?: Plan;
  /** What a visit costs whose day or people change against `initial`. @default 0 */
  readonly changeCost?: number;
}

/** As much of an `AbortSignal` as is asked here. */
export interface StopSignal {
  readonly aborted: boolean;
}

/**
 * Plans visits: `await solve(…)` gives the best plan, `for await (const plan of solve(…))` every better one on the way.
 *
 * Never throws for what cannot be planned: such visits are in the plan's `unplaced`. It pauses every few milliseconds, so
 * that the page stays alive; in a worker it is run the same way.
 *
 * @throws {ProblemError} at once, where the problem contradicts itself.
 */
export function solve(problem: Problem, options: SolveOptions = {}): PlanRun {
  return new PlanRun(searchOf(problem, options), options);
}

/**
 * As `solve`, without a pause until the end: for programs that do nothing else meanwhile.
 *
 * @throws {ProblemError} where the problem contradicts itself.
 */
export function solveNow(problem: Problem, options: Omit<SolveOptions, 'signal'> = {}): Plan {
  const search = searchOf(problem, options);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

function searchOf(problem: Problem, options: SolveOptions): ReturnType<typeof searchWithoutCheck> {
  requireConsistent(problem);
  return searchWithoutCheck(problem, options);
}
