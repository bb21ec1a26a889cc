import type { Problem } from '../problem/problem.js';
import { flatLists } from './flat-lists.js';
import type { Instance } from './instance.js';

/** Which visits keep a distance in days from which. */
export function compileApart(
  problem: Problem,
  visitOf: ReadonlyMap<string, number>,
): Pick<Instance, 'apartStart' | 'apartVisit' | 'apartDays'> {
  const others: number[][] = problem.visits.map(() => []);
  const days: number[][] = problem.visits.map(() => []);
  for (const rule of problem.apart ?? []) {
    const those = rule.visits.map((id) => visitOf.get(id) as number);
    for (const one of those) {
      for (const other of those) {
        if (one === other) continue;
        others[one]?.push(other);
        days[one]?.push(rule.days);
      }
    }
  }
  const visits = flatLists(others);
  return { apartStart: visits.start, apartVisit: visits.values, apartDays: flatLists(days).values };
}
