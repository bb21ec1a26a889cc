/** Our engine with full verdicts: what each rests on, what is missing, what did not count and why. */
import { evaluate } from '@homevisit/sdk/policy';
import { asOf } from '../dataset.mjs';
import { loadFacts } from './facts.mjs';
import { columnName, policies } from './six-duties.mjs';

export function load({ students, seed }) {
  const facts = loadFacts(students, seed);
  return () => {
    const counts = {};
    for (const { clause, period, status } of evaluate(policies, facts, asOf)) {
      const column = (counts[columnName(clause, period)] ??= {});
      column[status] = (column[status] ?? 0) + 1;
    }
    return counts;
  };
}
