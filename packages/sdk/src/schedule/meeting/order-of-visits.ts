import type { Plan } from '../plan/plan.js';

/**
 * An order of a plan's visits in which everybody comes to theirs one after the other. Where people meet at different moments
 * of a visit, the order in which visits begin is not always one.
 */
export function orderOfVisits({ outings, visits }: Plan): ReadonlyMap<string, number> {
  const rank = new Map<string, number>();
  const byStart = [...visits].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.start - b.start));
  const waiting = new Map<string, Set<string>>();
  for (const { visits: ids } of outings) {
    ids.forEach((id, index) => {
      const before = waiting.get(id) ?? new Set();
      const earlier = ids[index - 1];
      if (earlier !== undefined) before.add(earlier);
      waiting.set(id, before);
    });
  }
  const left = byStart.map(({ visit }) => visit);
  while (left.length > 0) {
    const ready = left.findIndex((id) => [...(waiting.get(id) ?? [])].every((before) => rank.has(before)));
    // A plan edited by hand may go round in a circle.
    const [id] = left.splice(Math.max(0, ready), 1);
    rank.set(id as string, rank.size);
  }
  return rank;
}
