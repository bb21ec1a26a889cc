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

/** How an invented clause binds, and what its document lists. */
export interface InventedClause {
  readonly strength?: Strength | undefined;
  readonly dueSoonDays?: number | undefined;
  /** Categories of the document's own list, by their common code. */
  readonly listed?: readonly string[] | undefined;
}

/** What an evaluator is given for one invented clause: `invented/C1`. */
export function contextOf<R extends Rule>(
  rule: R,
  facts: Facts,
  asOf: Instant,
  { strength = 'must', dueSoonDays = 0, listed = [] }: InventedClause = {},
): ClauseContext<R> {
  const invented = inventedPolicies([strength, rule]);
  const title = { 'zh-CN': '示例', 'zh-Hant': '示例', en: 'Example' };
  const list = listed.map((code) => ({ id: code, title, covers: [code], attachesTo: 'student' as const }));
  const packs = invented.packs.map((pack) => ({ ...pack, categories: { open: false, list } }));
  const policies = compilePolicies({ ...invented, packs });
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
