import type { PolicyPack } from '../pack.js';
import { checkClauses } from './check-clauses.js';
import { checkCohorts } from './check-cohorts.js';
import { checkContradictions } from './check-contradictions.js';
import { checkDates } from './check-dates.js';
import { checkFigures } from './check-figures.js';
import { checkLayers } from './check-layers.js';
import { checkLoosening } from './check-loosening.js';
import { checkReferences } from './check-references.js';
import { checkWords } from './check-words.js';
import { findingsOf, type PolicyFinding } from './finding.js';

/** What a check of packs may look at besides the packs. */
export interface CheckPacksOptions {
  /** Packs that those under check may stand under; they are not checked themselves. */
  readonly known?: readonly PolicyPack[];
  /** Qualified ids of clauses that vectors stand beside. Without it nothing is said of vectors. */
  readonly testedClauses?: ReadonlySet<string>;
}

function checkPack(pack: PolicyPack, all: readonly PolicyPack[], options: CheckPacksOptions): PolicyFinding[] {
  const { findings, add } = findingsOf(pack.id);
  checkClauses(pack, options.testedClauses, add);
  checkWords(pack, add);
  checkReferences(pack, all, add);
  checkDates(pack, add);
  checkCohorts(pack, add);
  checkContradictions(pack, all, add);
  checkLoosening(pack, all, add);
  checkFigures(pack, add);
  return findings;
}

/**
 * Everything that is wrong with packs whose shape is right: layers, words, references, dates, cohorts, contradictions,
 * loosening, figures, vectors.
 */
export function checkPacks(packs: readonly PolicyPack[], options: CheckPacksOptions = {}): PolicyFinding[] {
  const ids = new Set(packs.map((pack) => pack.id));
  const others = (options.known ?? []).filter((pack) => !ids.has(pack.id));
  const all = [...packs, ...others];
  return [...checkLayers(packs, all), ...packs.flatMap((pack) => checkPack(pack, all, options))];
}
