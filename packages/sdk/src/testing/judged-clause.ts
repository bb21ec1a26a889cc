import { epochMillisecondsOf, localDateOf, type Instant } from '../calendar/instant.js';
import { compilePolicies } from '../policy/compiled-policies.js';
import type { ClauseContext } from '../policy/count-context.js';
import { indexFacts } from '../policy/fact-index.js';
import type { Facts, Rule, Strength } from '../policy/index.js';
import { inventedPolicies } from './invented-policies.js';

/** Facts of a school of which nothing is known but its calendar. */
export function factsOf(calendar: Facts['calendar'], more: Partial<Facts> = {}): Facts {
  return { calendar, schoolId: 's', students: [], teachers: [], visits: [], declines: [], emergencies: [], ...more };
}

/** What an evaluator is given for one invented clause: `invented/C1`. */
export function contextOf<R extends Rule>(
  rule: R,
  facts: Facts,
  asOf: Instant,
  { strength = 'must', dueSoonDays = 0 }: { readonly strength?: Strength; readonly dueSoonDays?: number } = {},
): ClauseContext<R> {
  const policies = compilePolicies(inventedPolicies([strength, rule]));
  const clause = policies.clauses[0];
  if (!clause) throw new Error('an invented document has the clause that it was given');
  return {
    rule,
    clause,
    policies,
    dueSoonDays,
    index: indexFacts(facts),
    moment: { date: localDateOf(asOf, facts.calendar.timeZone), epochMilliseconds: epochMillisecondsOf(asOf) },
  };
}
