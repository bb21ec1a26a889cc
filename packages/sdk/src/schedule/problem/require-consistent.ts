import { contradictionsOf } from './contradictions.js';
import type { Problem } from './problem.js';
import { ProblemError } from './problem-error.js';

/**
 * Goes on only with a problem that does not contradict itself.
 *
 * @throws {ProblemError}
 */
export function requireConsistent(problem: Problem): void {
  const faults = contradictionsOf(problem);
  if (faults.length > 0) throw new ProblemError(faults);
}
