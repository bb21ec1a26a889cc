import { LEVEL_RANK } from '../layering.js';
import type { PolicyPack } from '../pack.js';
import { suggestionFor } from './check-words.js';
import type { PolicyFinding } from './finding.js';

/** A way from the pack back to itself, or `undefined`. */
function cycleFrom(pack: PolicyPack, byId: ReadonlyMap<string, PolicyPack>): string[] | undefined {
  const walk = (id: string, path: readonly string[]): string[] | undefined => {
    if (id === pack.id && path.length > 0) return [...path, id];
    if (path.includes(id)) return undefined;
    for (const upper of byId.get(id)?.under ?? []) {
      const found = walk(upper, [...path, id]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(pack.id, []);
}

/** Faults in how packs stand above each other. */
export function checkLayers(packs: readonly PolicyPack[], all: readonly PolicyPack[]): PolicyFinding[] {
  const byId = new Map(all.map((pack) => [pack.id, pack]));
  const findings: PolicyFinding[] = [];
  const seen = new Set<string>();
  for (const pack of packs) {
    const add = (code: PolicyFinding['code'], pointer: string, values: PolicyFinding['values']): void => {
      findings.push({ code, severity: 'error', pack: pack.id, pointer, values });
    };
    if (seen.has(pack.id)) add('duplicate-pack', '/id', { id: pack.id });
    seen.add(pack.id);
    pack.under.forEach((upperId, index) => {
      const upper = byId.get(upperId);
      if (!upper) {
        const known = [...byId.keys()].filter((id) => id !== pack.id);
        add('unknown-pack', `/under/${index}`, {
          id: upperId,
          known: known.join(', '),
          ...suggestionFor(upperId, known),
        });
      } else if (LEVEL_RANK[upper.level] > LEVEL_RANK[pack.level]) {
        add('wrong-level', `/under/${index}`, { id: upperId, level: pack.level, upperLevel: upper.level });
      }
    });
    const cycle = cycleFrom(pack, byId);
    if (cycle) add('cyclic-layer', '/under', { path: cycle.join(' → ') });
  }
  return findings;
}
