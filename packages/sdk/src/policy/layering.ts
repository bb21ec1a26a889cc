import { PolicyError } from './policy-error.js';
import type { PolicyPack } from './pack.js';
import type { PolicySet, PolicySettings } from './policy-set.js';

/** Days before a due date from which a duty counts as due soon, where the school has not said otherwise. */
export const DEFAULT_DUE_SOON_DAYS = 14;

/** Order of the levels, from the nation down. */
export const LEVEL_RANK: Readonly<Record<PolicyPack['level'], number>> = {
  nation: 0,
  province: 1,
  city: 2,
  district: 3,
  school: 4,
};

/** The way from a pack back to itself, as far as packs are at hand. */
function cycleFrom(pack: PolicyPack, byId: ReadonlyMap<string, PolicyPack>): readonly string[] | undefined {
  const seen = new Set<string>();
  const walk = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (id === pack.id && path.length > 0) return [...path, id];
    if (seen.has(id)) return undefined;
    seen.add(id);
    for (const upper of byId.get(id)?.under ?? []) {
      const found = walk(upper, [...path, id]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(pack.id, []);
}

/**
 * Puts the documents that a school answers to in order, from the nation down. All layers apply at once: a lower
 * one adds to those above it and replaces none.
 *
 * @param packs - in any order; each must find every pack that it is `under` among them.
 * @throws {PolicyError} `duplicate-pack`; `missing-layer`; `wrong-order` when a pack is under one of a lower level;
 *   `cyclic-layer` when it is under itself, directly or by way of others.
 */
export function layerPolicies(packs: readonly PolicyPack[], settings: Partial<PolicySettings> = {}): PolicySet {
  const byId = new Map<string, PolicyPack>();
  for (const pack of packs) {
    if (byId.has(pack.id)) throw new PolicyError('duplicate-pack', pack.id, 'the pack stands twice in the set');
    byId.set(pack.id, pack);
  }
  for (const pack of packs) {
    for (const upperId of pack.under) {
      const upper = byId.get(upperId);
      if (!upper) {
        throw new PolicyError(
          'missing-layer',
          pack.id,
          `it stands under "${upperId}", which is not in the set: add that pack`,
        );
      }
      if (LEVEL_RANK[upper.level] > LEVEL_RANK[pack.level]) {
        throw new PolicyError(
          'wrong-order',
          pack.id,
          `it is of level ${pack.level} and cannot stand under ${upper.level} "${upperId}"`,
        );
      }
    }
    const cycle = cycleFrom(pack, byId);
    if (cycle) throw new PolicyError('cyclic-layer', pack.id, `the layers run in a circle: ${cycle.join(' → ')}`);
  }
  return {
    packs: [...packs].sort((a, b) => LEVEL_RANK[a.level] - LEVEL_RANK[b.level] || (a.id < b.id ? -1 : 1)),
    settings: { dueSoonDays: DEFAULT_DUE_SOON_DAYS, ...settings },
  };
}
