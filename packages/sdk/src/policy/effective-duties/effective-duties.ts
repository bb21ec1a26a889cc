import type { LocalDate } from '../../calendar/local-date.js';
import { compilePolicies, type CompiledClause, type CompiledPolicies } from '../compiled-policies.js';
import type { SchoolFact } from '../facts.js';
import { isInForce } from '../in-force.js';
import { LEVEL_RANK } from '../layering.js';
import type { PolicySet } from '../policy-set.js';
import { canonicalTextOf } from '../canonical-text.js';
import { comparisonKeyOf } from './comparable.js';
import { termsOf, type DutyDimension } from './dimensions.js';
import { dutyOf, type DutyClause, type EffectiveDuty } from './effective-duty.js';

type Relations = NonNullable<CompiledClause['clause']['relations']>;

/** Respects of a relation in the words of a duty. What makes clauses incomparable replaces nothing here. */
const DIMENSIONS: Readonly<Record<NonNullable<Relations[number]['dimensions']>[number], readonly DutyDimension[]>> = {
  quantity: ['quantity', 'share', 'minutes'],
  modes: ['modes'],
  byVisitor: ['byVisitor', 'team'],
  deadline: ['deadline', 'lead', 'timeOfDay', 'days'],
  per: [],
  population: [],
  strength: [],
};

function dutyClauseOf(clause: CompiledClause, { clauses }: CompiledPolicies): DutyClause {
  const relations = clause.clause.relations ?? [];
  const adopted = relations
    .filter(({ how }) => how === 'adopts')
    .map(({ to }) => clauses.find(({ id }) => id === to))
    .find((other) => other && canonicalTextOf(other.rule) === canonicalTextOf(clause.rule));
  return {
    id: clause.id,
    level: LEVEL_RANK[clause.pack.level],
    strength: clause.clause.strength,
    rule: clause.rule,
    terms: termsOf(clause.rule),
    ...(adopted && { adoptedFrom: adopted.id }),
    overrides: relations
      .filter(({ how }) => how === 'overrides')
      .map(({ to, dimensions }) => ({ clause: to, dimensions: (dimensions ?? []).flatMap((one) => DIMENSIONS[one]) })),
  };
}

/**
 * Puts two lists of duties together: comparable ones become one. Associative, commutative and idempotent, so it does not
 * matter in which order documents are layered.
 */
export function layerDuties(a: readonly EffectiveDuty[], b: readonly EffectiveDuty[]): EffectiveDuty[] {
  const byKey = new Map<string, DutyClause[]>();
  for (const { key, clauses } of [...a, ...b]) byKey.set(key, [...(byKey.get(key) ?? []), ...clauses]);
  return [...byKey]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([key, clauses]) => dutyOf(key, clauses));
}

/**
 * What the documents of a school ask together: clauses that can be compared as one duty, with the stricter of each
 * respect and every clause that speaks of it; clauses that cannot be compared side by side. For showing and planning:
 * `evaluate` judges each clause by itself.
 *
 * What only changes how another clause counts, and what is not codable, is no duty.
 *
 * @param at - only clauses that are in force on this day, for such a school; all of them where left out.
 * @throws {PolicyError} when the school's settings do not fit the packs.
 */
export function effectiveDuties(
  policies: PolicySet,
  at?: { readonly date: LocalDate; readonly school?: SchoolFact },
): EffectiveDuty[] {
  const compiled = compilePolicies(policies);
  const single = compiled.clauses
    .filter(({ rule }) => rule.kind !== 'counts-as' && rule.kind !== 'not-codable')
    .filter((clause) => !at || isInForce(clause, at.date, at.school))
    .map((clause) => dutyOf(comparisonKeyOf(clause, compiled), [dutyClauseOf(clause, compiled)]));
  return layerDuties(single, []);
}
