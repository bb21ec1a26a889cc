import type { Clause, PolicyPack } from '../pack.js';
import { boundsOf, type VisitCountRule } from '../rule.js';
import type { PolicyFinding } from './finding.js';

/** School days are the measure: a term is at most half a year, a month at most a fifth of a term. */
const LENGTH: Readonly<Record<string, number>> = {
  day: 0.05,
  'calendar-week': 0.25,
  'calendar-month': 1,
  term: 5,
  'school-year': 10,
  'calendar-year': 12,
};

function concernsEverybody(rule: VisitCountRule): boolean {
  const { listed, categories, roles } = rule.population;
  return !listed && !categories && !roles;
}

/** True when whoever does what `lower` asks for may still miss what `upper` demands, and never the reverse. */
function isLooser(lower: VisitCountRule, upper: VisitCountRule): boolean {
  if (lower.subject !== upper.subject || !concernsEverybody(lower) || !concernsEverybody(upper)) return false;
  if (!lower.quantity || !upper.quantity) return false;
  const length = (rule: VisitCountRule): number => (typeof rule.per === 'string' ? (LENGTH[rule.per] ?? NaN) : NaN);
  const perLength = (rule: VisitCountRule): number => boundsOf(rule.quantity ?? {}).least / length(rule);
  const asksNoMore = perLength(lower) <= perLength(upper) && length(lower) >= length(upper);
  const acceptsAll =
    upper.modes.every((mode) => lower.modes.includes(mode)) &&
    (lower.byVisitor === 'anyone' ||
      (upper.byVisitor !== 'anyone' && upper.byVisitor.every((role) => lower.byVisitor.includes(role))));
  const same =
    perLength(lower) === perLength(upper) &&
    lower.per === upper.per &&
    lower.modes.length === upper.modes.length &&
    JSON.stringify(lower.byVisitor) === JSON.stringify(upper.byVisitor);
  return asksNoMore && acceptsAll && !same;
}

function upperPacks(pack: PolicyPack, all: readonly PolicyPack[]): PolicyPack[] {
  const found = new Set<PolicyPack>();
  const add = (id: string): void => {
    const upper = all.find((candidate) => candidate.id === id);
    if (!upper || upper === pack || found.has(upper)) return;
    found.add(upper);
    upper.under.forEach(add);
  };
  pack.under.forEach(add);
  return [...found];
}

function isBindingCount(clause: Clause): clause is Clause & { rule: VisitCountRule } {
  return clause.strength === 'must' && clause.rule.kind === 'visit-count';
}

/**
 * Clauses that ask for less than a `must` above them. All layers apply at once, so such a clause frees nobody; whoever
 * wrote it should know. A document of an authority may well say so (a province asks in principle what the nation
 * demands), so that is a warning; a school's own plan may not.
 */
export function checkLoosening(pack: PolicyPack, all: readonly PolicyPack[]): PolicyFinding[] {
  const binding = upperPacks(pack, all).flatMap((upper) =>
    upper.clauses.filter(isBindingCount).map((clause) => ({ id: `${upper.id}/${clause.id}`, rule: clause.rule })),
  );
  return pack.clauses.flatMap((clause, index): PolicyFinding[] => {
    const { rule } = clause;
    if (rule.kind !== 'visit-count') return [];
    return binding
      .filter((upper) => isLooser(rule, upper.rule))
      .map((upper) => ({
        code: 'looser-than-above',
        severity: pack.level === 'school' ? 'error' : 'warning',
        pack: pack.id,
        pointer: `/clauses/${index}/rule`,
        values: { clause: clause.id, above: upper.id },
      }));
  });
}
