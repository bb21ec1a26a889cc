import type { Slot } from '../plan/slot.js';

/** The cheapest first; of those that cost the same the earlier one. */
export function byCost(a: Slot, b: Slot): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  const [first, second] = [a, b].map(({ date, start, people }) =>
    [date, String(start).padStart(10, '0'), ...people].join(),
  );
  return (first as string) < (second as string) ? -1 : 1;
}

/** The best slot of each day, the cheapest day first. */
export function onePerDay(slots: readonly Slot[]): Slot[] {
  const days = new Set<string>();
  return [...slots].sort(byCost).filter(({ date }) => {
    if (days.has(date)) return false;
    days.add(date);
    return true;
  });
}
