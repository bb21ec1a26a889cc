import { compileInstance } from '../instance/compile-instance.js';
import type { Problem } from '../problem/problem.js';
import { engineFor } from './engine-for.js';
import { runSearch, type RunOptions } from './run-search.js';
import type { SolveOptions } from './solve.js';

/** A search for a problem that is known not to contradict itself. */
export function searchWithoutCheck(
  problem: Problem,
  options: SolveOptions & Pick<RunOptions, 'iterationsFor'>,
): ReturnType<typeof runSearch> {
  const { seed = 1, initial, changeCost = 0, signal } = options;
  const engine = engineFor(compileInstance(problem), { seed, initial, changeCost });
  return runSearch(engine, { ...options, seed, isStopped: () => signal?.aborted ?? false });
}
