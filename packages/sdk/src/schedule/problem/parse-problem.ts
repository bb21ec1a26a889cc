import { pointerOf } from '../../model/json-pointer.js';
import { problem, type Problem } from './problem.js';
import { ProblemError } from './problem-error.js';
import { requireConsistent } from './require-consistent.js';

/**
 * Reads a problem from data of any origin.
 *
 * @throws {ProblemError} with the place of every fault: what does not have the form, or contradicts itself.
 */
export function parseProblem(data: unknown): Problem {
  const result = problem.safeParse(data);
  if (!result.success) {
    throw new ProblemError(
      result.error.issues.map(({ path, message }) => ({ pointer: pointerOf(path), code: 'form', message })),
    );
  }
  requireConsistent(result.data);
  return result.data;
}
