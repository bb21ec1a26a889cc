import type { Strength } from '../pack.js';
import type { Rule } from '../rule.js';
import { canonicalTextOf } from '../canonical-text.js';
import { IS_POSSIBLE, STRICTER, type DutyDimension, type DutyTerms } from './dimensions.js';

/** Strengths by what a miss leads to, the strictest first. */
export const STRENGTHS_BY_FORCE: readonly Strength[] = [
  'must',
  'must-not',
  'practice',
  'principle',
  'encouraged',
  'aim',
  'may',
];

/** A clause with what it asks, and how it answers to clauses of other documents. */
export interface DutyClause {
  /** Qualified id, such as `moe/M1`. */
  readonly id: string;
  /** From 0, the nation, to 4, the school. */
  readonly level: number;
  readonly strength: Strength;
  readonly rule: Rule;
  readonly terms: Partial<DutyTerms>;
  /** The clause that it takes over as its own, where both say the same. */
  readonly adoptedFrom?: string;
  /** Clauses above that it replaces, each in these respects. */
  readonly overrides: readonly { readonly clause: string; readonly dimensions: readonly DutyDimension[] }[];
}

/** What is asked in one respect with at least this strength, and by which clauses. */
export interface EffectiveTerm<Value = unknown> {
  readonly value: Value;
  /** The weakest strength among the clauses that together ask this. */
  readonly strength: Strength;
  /** Every clause that speaks of it, in order; the stricter and the less strict ones. */
  readonly clauses: readonly string[];
  /** Those of them that ask exactly this; none where only several of them together do. */
  readonly decidedBy: readonly string[];
}

/**
 * What comparable clauses of all layers ask together. Whoever does what the first term of every respect says has done
 * what each clause of the strongest kind asks; a further term asks for more, and less strongly, so that what one document
 * encourages never becomes a must because another demands less of the same.
 */
export interface EffectiveDuty {
  /** The same for clauses that can be compared. */
  readonly key: string;
  /** In order of their ids. */
  readonly clauses: readonly DutyClause[];
  /** The strongest that a clause has. */
  readonly strength: EffectiveTerm<Strength>;
  readonly terms: { readonly [Name in DutyDimension]?: readonly EffectiveTerm<DutyTerms[Name]>[] };
  /** Overriding that does not hold, since it would loosen a `must`. */
  readonly refused: readonly { readonly clause: string; readonly over: string; readonly dimension: DutyDimension }[];
  /** Respects in which nothing answers all clauses: they stand side by side, and each is done by itself. */
  readonly conflicts: readonly DutyDimension[];
}

const force = (strength: Strength): number => STRENGTHS_BY_FORCE.indexOf(strength);
const same = (a: unknown, b: unknown): boolean => canonicalTextOf(a) === canonicalTextOf(b);

interface Overriding {
  readonly clause: string;
  readonly over: string;
  readonly holds: boolean;
}

/** Only a document closer to the school may replace a part of one above it, and never a `must` by less. */
function overridingIn(clauses: readonly DutyClause[], name: DutyDimension): Overriding[] {
  const stricter = STRICTER[name] as (a: unknown, b: unknown) => unknown;
  return clauses.flatMap((clause) =>
    clause.overrides.flatMap(({ clause: over, dimensions }): Overriding[] => {
      const upper = clauses.find(({ id }) => id === over);
      const [own, above] = [clause.terms[name], upper?.terms[name]];
      if (!upper || own === undefined || above === undefined || !dimensions.includes(name)) return [];
      const loosens = !same(stricter(own, above), own);
      const isBinding = upper.strength === 'must' || upper.strength === 'must-not';
      return [{ clause: clause.id, over, holds: clause.level > upper.level && !(isBinding && loosens) }];
    }),
  );
}

function termsIn<Name extends DutyDimension>(
  clauses: readonly DutyClause[],
  name: Name,
  overriding: readonly Overriding[],
): EffectiveTerm<DutyTerms[Name]>[] {
  const replaced = new Set(overriding.filter(({ holds }) => holds).map(({ over }) => over));
  const asked = clauses.flatMap(({ id, strength, terms }) => {
    const value = terms[name] as DutyTerms[Name] | undefined;
    return value === undefined ? [] : [{ id, strength, value }];
  });
  const counted = asked.filter(({ id }) => !replaced.has(id));
  const result: EffectiveTerm<DutyTerms[Name]>[] = [];
  let value: DutyTerms[Name] | undefined;
  for (const strength of STRENGTHS_BY_FORCE) {
    const before = value;
    for (const one of counted) {
      if (one.strength !== strength) continue;
      value = value === undefined ? one.value : STRICTER[name](value, one.value);
    }
    if (value === undefined || same(value, before)) continue;
    const decidedBy = counted.filter((one) => force(one.strength) <= force(strength) && same(one.value, value));
    result.push({ value, strength, clauses: asked.map(({ id }) => id), decidedBy: decidedBy.map(({ id }) => id) });
  }
  return result;
}

/** The duty that clauses of one key make up, whatever their order. */
export function dutyOf(key: string, given: readonly DutyClause[]): EffectiveDuty {
  const clauses = [...new Map(given.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const terms: Partial<Record<DutyDimension, readonly EffectiveTerm[]>> = {};
  const refused: { clause: string; over: string; dimension: DutyDimension }[] = [];
  const conflicts: DutyDimension[] = [];
  for (const name of Object.keys(STRICTER) as DutyDimension[]) {
    const overriding = overridingIn(clauses, name);
    for (const { clause, over, holds } of overriding) if (!holds) refused.push({ clause, over, dimension: name });
    const inName = termsIn(clauses, name, overriding) as EffectiveTerm<never>[];
    if (inName.length > 0) terms[name] = inName;
    if (inName.some(({ value }) => !IS_POSSIBLE[name](value))) conflicts.push(name);
  }
  const strongest = STRENGTHS_BY_FORCE.find((one) => clauses.some(({ strength }) => strength === one)) ?? 'may';
  const strength = {
    value: strongest,
    strength: strongest,
    clauses: clauses.map(({ id }) => id),
    decidedBy: clauses.filter((one) => one.strength === strongest).map(({ id }) => id),
  };
  return { key, clauses, strength, terms: terms as EffectiveDuty['terms'], refused, conflicts };
}
