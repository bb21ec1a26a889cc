import type { Problem } from '../problem/problem.js';

/** Whether somebody meets somebody, or should have left by some time: else routes of single people are all it needs. */
export function hasMeetings({ crews, visits }: Problem): boolean {
  return (
    crews.kind === 'separate' &&
    visits.some(
      ({ parts, visitors, pin, endBy }) =>
        (parts ?? endBy) !== undefined || (visitors?.atLeast ?? 1) > 1 || (pin?.people?.length ?? 1) > 1,
    )
  );
}
