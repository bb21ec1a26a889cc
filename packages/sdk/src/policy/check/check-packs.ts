import type { PolicyPack } from '../pack.js';
import { checkClauses } from './check-clauses.js';
import { checkLayers } from './check-layers.js';
import { checkLoosening } from './check-loosening.js';
import type { PolicyFinding } from './finding.js';

/** What a check of packs may look at besides the packs. */
export interface CheckPacksOptions {
  /** Packs that those under check may stand under; they are not checked themselves. */
  readonly known?: readonly PolicyPack[];
  /** Qualified ids of clauses that vectors stand beside. Without it nothing is said of vectors. */
  readonly testedClauses?: ReadonlySet<string>;
}

/** Everything that is wrong with packs whose shape is right: references, layers, reach, loosening, vectors. */
export function checkPacks(packs: readonly PolicyPack[], options: CheckPacksOptions = {}): PolicyFinding[] {
  const ids = new Set(packs.map((pack) => pack.id));
  const others = (options.known ?? []).filter((pack) => !ids.has(pack.id));
  const all = [...packs, ...others];
  return [
    ...checkLayers(packs, all),
    ...packs.flatMap((pack) => checkClauses(pack, options.testedClauses)),
    ...packs.flatMap((pack) => checkLoosening(pack, all)),
  ];
}
