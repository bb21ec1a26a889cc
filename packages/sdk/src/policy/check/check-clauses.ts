import type { Clause, PolicyPack } from '../pack.js';
import { boundsOf } from '../rule.js';
import { suggestionFor } from './check-words.js';
import type { AddFinding } from './finding.js';

function checkDuplicates(
  entries: readonly { readonly id: string }[],
  code: 'duplicate-clause' | 'duplicate-category',
  place: string,
  add: AddFinding,
): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (seen.has(id)) add(code, `${place}/${index}/id`, { id });
    seen.add(id);
  });
}

function checkPopulation({ id, rule }: Clause, pack: PolicyPack, place: string, add: AddFinding): void {
  if (!('population' in rule) || !rule.population.listed) return;
  const listed = pack.categories.list.filter((entry) => entry.listed !== false);
  if (listed.length === 0 && !pack.categories.open) {
    add('unreachable', `${place}/rule/population/listed`, { clause: id });
  }
}

function checkCountsAs(clause: Clause, pack: PolicyPack, place: string, add: AddFinding): void {
  const { rule } = clause;
  if (rule.kind !== 'counts-as') return;
  const counting = pack.clauses.filter((one) => one.rule.kind === 'visit-count' || one.rule.kind === 'visit-coverage');
  rule.clauses.forEach((id, index) => {
    const target = counting.find((candidate) => candidate.id === id)?.rule;
    const pointer = `${place}/rule/clauses/${index}`;
    if (!target || !('byVisitor' in target)) {
      const ids = counting.map((one) => one.id);
      add('unknown-clause', pointer, { id, known: ids.join(', '), ...suggestionFor(id, ids) });
    } else if (rule.modes.every((mode) => target.modes.includes(mode))) {
      // A mode that counts anyway makes the extension say nothing.
      add('unreachable', pointer, { clause: clause.id });
    }
  });
}

function checkDays({ id, rule }: Clause, place: string, add: AddFinding): void {
  if (rule.kind !== 'visit-count' || rule.per !== 'day') return;
  const { quantity, cohorts = [], exceptions = [] } = rule;
  const numbers = [quantity, ...[...cohorts, ...exceptions].map((branch) => branch.quantity)];
  for (const { least, most } of numbers.flatMap((one) => (one ? [boundsOf(one)] : []))) {
    if (least <= 1 && (most === undefined || most === 0)) continue;
    add('one-a-day', `${place}/rule/per`, { clause: id, subject: rule.subject });
    return;
  }
}

/** What gives no verdict of its own: what changes how another clause counts is tested there, and the rest is not judged. */
export function givesVerdicts({ rule }: Clause): boolean {
  return rule.kind !== 'counts-as' && rule.kind !== 'not-codable';
}

/** Ids that stand twice, clauses that never have an effect, and what a clause does without: a place in the text, vectors. */
export function checkClauses(pack: PolicyPack, testedClauses: ReadonlySet<string> | undefined, add: AddFinding): void {
  checkDuplicates(pack.clauses, 'duplicate-clause', '/clauses', add);
  checkDuplicates(pack.categories.list, 'duplicate-category', '/categories/list', add);
  pack.clauses.forEach((clause, index) => {
    const place = `/clauses/${index}`;
    checkPopulation(clause, pack, place, add);
    checkCountsAs(clause, pack, place, add);
    checkDays(clause, place, add);
    const warning = { severity: 'warning' } as const;
    if (!clause.citation.span) add('missing-span', `${place}/citation`, { clause: clause.id }, warning);
    if (testedClauses && givesVerdicts(clause) && !testedClauses.has(`${pack.id}/${clause.id}`)) {
      add('missing-vectors', place, { clause: clause.id }, warning);
    }
  });
}
