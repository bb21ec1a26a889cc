import type { Need } from '../problem/visits.js';

/** How many people it takes at least so that each need is answered by one of them. */
export function leastTeam(needs: readonly Need[]): number {
  const open = needs.filter(({ people }) => people !== undefined && people.length > 0);
  const [first] = open;
  if (!first) return 0;
  // One of those who answer the first need comes in any case; whom to take is tried out, as needs are few.
  const counts = (first.people ?? []).map((id) => 1 + leastTeam(open.filter(({ people }) => !people?.includes(id))));
  return Math.min(...counts);
}
