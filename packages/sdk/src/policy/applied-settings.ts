import { COMMON_CATEGORY_CODES, NARROWER_CATEGORIES, type CommonCategoryCode } from '../model/attention-category.js';
import { valueAt, withValue } from '../model/json-pointer.js';
import type { Clause, PolicyPack } from './pack.js';
import { PolicyError } from './policy-error.js';
import type { PolicySet } from './policy-set.js';
import type { CountsAsRule, Rule } from './rule.js';

/** A clause with the values that the school has set, and the clauses of its pack that change how it counts. */
export interface CompiledClause {
  /** Qualified id, such as `hebei/H1`. */
  readonly id: string;
  readonly pack: PolicyPack;
  readonly clause: Clause;
  readonly rule: Rule;
  readonly countsAs: readonly { readonly id: string; readonly rule: CountsAsRule }[];
}

/** A policy set made ready for evaluation. */
export interface CompiledPolicies {
  readonly clauses: readonly CompiledClause[];
  /** Common codes that stand in a pack's list, school's additions and narrower codes included: pack id → codes. */
  readonly listedCodes: ReadonlyMap<string, ReadonlySet<string>>;
  /** A document's own category → the common codes that it covers. */
  readonly codesOfCategory: ReadonlyMap<string, readonly string[]>;
  /** True when some pack or the common vocabulary knows the code. */
  readonly knows: (code: string) => boolean;
}

/** Places of a rule that hold `open`: somebody has to set a number there. */
function openPlaces(value: unknown, pointer = ''): string[] {
  if (value === 'open') return [pointer];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => openPlaces(inner, `${pointer}/${key}`));
}

function checkSetting(clause: Clause, pointer: string, value: number | string, place: string): void {
  const interpretation = clause.interpretations?.find((candidate) => candidate.pointer === pointer);
  const open = openPlaces(clause.rule);
  if (!interpretation && !open.includes(pointer)) {
    const leaves = open.length > 0 ? `; it leaves ${open.join(', ')} to the school` : '';
    throw new PolicyError(
      'invalid-setting',
      place,
      `the document leaves nothing open here, so a school cannot set it${leaves}`,
    );
  }
  const minimum = interpretation?.minimum ?? (interpretation ? undefined : 1);
  if (minimum !== undefined && !(typeof value === 'number' && value >= minimum)) {
    throw new PolicyError('invalid-setting', place, `the value must be a number of at least ${minimum}`);
  }
  if (valueAt(clause.rule, pointer) === undefined) {
    throw new PolicyError('invalid-setting', place, 'the pointer leads nowhere in the rule of the clause');
  }
}

/** What becomes of a rule in which a school has set a value; `undefined` where it cannot hold that value. */
export type RuleReader = (changed: Rule) => Rule | undefined;

function ruleOf(clause: Clause, id: string, settings: PolicySet['settings'], read: RuleReader): Rule {
  let result = clause.rule;
  for (const [pointer, value] of Object.entries(settings.interpretations?.[id] ?? {})) {
    const place = `${id}#${pointer}`;
    checkSetting(clause, pointer, value, place);
    const changed = read(withValue(result, pointer, value));
    if (!changed) {
      throw new PolicyError('invalid-setting', place, `the rule cannot hold the value ${JSON.stringify(value)} there`);
    }
    result = changed;
  }
  return result;
}

function withNarrower(code: string): readonly string[] {
  return [code, ...(NARROWER_CATEGORIES[code as CommonCategoryCode] ?? [])];
}

/**
 * The set with the school's settings applied.
 *
 * @throws {PolicyError} `unknown-clause`, `invalid-setting` when the settings do not fit the packs.
 */
export function applySettings(policies: PolicySet, read: RuleReader): CompiledPolicies {
  const clauses: CompiledClause[] = [];
  const listedCodes = new Map<string, Set<string>>();
  const codesOfCategory = new Map<string, readonly string[]>();
  for (const pack of policies.packs) {
    const listed = new Set<string>();
    for (const entry of pack.categories.list) {
      const codes = entry.covers.flatMap(withNarrower);
      codesOfCategory.set(`${pack.id}:${entry.id}`, codes);
      if (entry.listed !== false) for (const code of codes) listed.add(code);
    }
    const added = policies.settings.categories?.[pack.id] ?? [];
    if (added.length > 0 && !pack.categories.open) {
      throw new PolicyError(
        'invalid-setting',
        pack.id,
        'its list of categories is closed, so a school cannot add to it',
      );
    }
    for (const code of added) for (const narrower of withNarrower(code)) listed.add(narrower);
    listedCodes.set(pack.id, listed);

    const countsAs = pack.clauses.flatMap((clause) =>
      clause.rule.kind === 'counts-as' ? [{ id: `${pack.id}/${clause.id}`, rule: clause.rule }] : [],
    );
    for (const clause of pack.clauses) {
      const id = `${pack.id}/${clause.id}`;
      clauses.push({
        id,
        pack,
        clause,
        rule: ruleOf(clause, id, policies.settings, read),
        countsAs: countsAs.filter((candidate) => candidate.rule.clauses.includes(clause.id)),
      });
    }
  }
  const ids = new Set(clauses.map((clause) => clause.id));
  for (const id of Object.keys(policies.settings.interpretations ?? {})) {
    if (!ids.has(id))
      throw new PolicyError('unknown-clause', id, 'the settings name a clause that no pack of the set holds');
  }
  const common = new Set<string>(COMMON_CATEGORY_CODES);
  const added = new Set(Object.values(policies.settings.categories ?? {}).flat());
  const covered = new Set([...codesOfCategory.values()].flat());
  return {
    clauses,
    listedCodes,
    codesOfCategory,
    knows: (code) => common.has(code) || added.has(code) || covered.has(code) || codesOfCategory.has(code),
  };
}
