import { canonicalTextOf } from './canonical-text.js';
import { DEFAULT_DUE_SOON_DAYS, layerPolicies } from './layering.js';
import type { PolicyPack } from './pack.js';
import { PolicyError } from './policy-error.js';
import type { PolicySet, PolicySettings } from './policy-set.js';

function unitePacks(a: readonly PolicyPack[], b: readonly PolicyPack[]): PolicyPack[] {
  const byId = new Map(a.map((pack) => [pack.id, pack]));
  for (const pack of b) {
    const other = byId.get(pack.id);
    if (other && other !== pack && canonicalTextOf(other) !== canonicalTextOf(pack)) {
      throw new PolicyError(
        'conflicting-pack',
        pack.id,
        'the two sets hold different versions of it: keep one of them',
      );
    }
    byId.set(pack.id, other ?? pack);
  }
  return [...byId.values()];
}

type Interpretations = NonNullable<PolicySettings['interpretations']>;

function uniteInterpretations(a: Interpretations = {}, b: Interpretations = {}): Interpretations {
  const united: Record<string, Record<string, number | string>> = {};
  for (const [id, values] of [...Object.entries(a), ...Object.entries(b)]) {
    const known = (united[id] ??= {});
    for (const [pointer, value] of Object.entries(values)) {
      const other = known[pointer];
      if (other !== undefined && other !== value) {
        throw new PolicyError('conflicting-setting', `${id}#${pointer}`, `one set says ${other}, the other ${value}`);
      }
      known[pointer] = value;
    }
  }
  return united;
}

function uniteCategories(
  a: NonNullable<PolicySettings['categories']> = {},
  b: NonNullable<PolicySettings['categories']> = {},
): NonNullable<PolicySettings['categories']> {
  const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(ids.map((id) => [id, [...new Set([...(a[id] ?? []), ...(b[id] ?? [])])].sort()]));
}

function uniteDueSoonDays(a: number, b: number): number {
  if (a === b || b === DEFAULT_DUE_SOON_DAYS) return a;
  if (a === DEFAULT_DUE_SOON_DAYS) return b;
  throw new PolicyError('conflicting-setting', 'dueSoonDays', `one set says ${a}, the other ${b}`);
}

/**
 * Both sets as one: every document of either, each once, with the settings of both. It makes no difference which is
 * named first, nor in which order several are united; a default gives way to what a school has set.
 *
 * @throws {PolicyError} `conflicting-pack` when the sets hold different versions of a document, `conflicting-setting`
 *   when they set the same thing differently; as {@link layerPolicies} where the documents do not fit together.
 */
export function unitePolicies(a: PolicySet, b: PolicySet): PolicySet {
  const interpretations = uniteInterpretations(a.settings.interpretations, b.settings.interpretations);
  const categories = uniteCategories(a.settings.categories, b.settings.categories);
  return layerPolicies(unitePacks(a.packs, b.packs), {
    dueSoonDays: uniteDueSoonDays(a.settings.dueSoonDays, b.settings.dueSoonDays),
    ...(Object.keys(interpretations).length > 0 && { interpretations }),
    ...(Object.keys(categories).length > 0 && { categories }),
  });
}
