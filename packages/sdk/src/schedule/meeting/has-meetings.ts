import type { Problem } from '../problem/problem.js';

/** Whether somebody meets somebody: only then a problem needs more than routes of single people. */
export function hasMeetings({ crews, visits }: Problem): boolean {
  return (
    crews.kind === 'separate' &&
    visits.some(
      ({ parts, visitors, pin }) =>
        parts !== undefined || (visitors?.atLeast ?? 1) > 1 || (pin?.people?.length ?? 1) > 1,
    )
  );
}
