import { evaluate } from '../evaluate.js';
import { layerPolicies } from '../layering.js';
import type { PolicyPack } from '../pack.js';
import type { PolicySet } from '../policy-set.js';
import { compareMoment, type VectorDifference } from './compare-verdicts.js';
import { factsOfVector } from './vector-facts.js';
import type { Vector, VectorFile } from './vector.js';

/** What became of one vector. */
export interface VectorResult {
  readonly vector: Vector;
  /** JSON Pointer of the vector in its file. */
  readonly pointer: string;
  readonly differences: readonly VectorDifference[];
  /** Set when the vector could not be run at all, such as for a clause that is in no pack. */
  readonly error?: string;
  /** The documents that the clause was evaluated under. */
  readonly policies?: PolicySet;
}

/** The packs that a pack stands under, at any distance, with itself. */
function withUpperPacks(id: string, packs: ReadonlyMap<string, PolicyPack>): PolicyPack[] {
  const found = new Map<string, PolicyPack>();
  const add = (packId: string): void => {
    const pack = packs.get(packId);
    if (!pack || found.has(packId)) return;
    found.set(packId, pack);
    pack.under.forEach(add);
  };
  add(id);
  return [...found.values()];
}

function runVector(
  file: VectorFile,
  vector: Vector,
  packs: ReadonlyMap<string, PolicyPack>,
): Omit<VectorResult, 'vector' | 'pointer'> {
  const [packId = '', clauseId = ''] = vector.clause.split('/');
  const pack = packs.get(packId);
  if (!pack) return { differences: [], error: `no pack "${packId}" is at hand` };
  if (!pack.clauses.some((clause) => clause.id === clauseId)) {
    return { differences: [], error: `pack "${packId}" has no clause "${clauseId}"` };
  }
  try {
    const { dueSoonDays, interpretations, categories } = vector.settings ?? {};
    const policies = layerPolicies(withUpperPacks(packId, packs), {
      ...(dueSoonDays !== undefined && { dueSoonDays }),
      ...(interpretations && { interpretations }),
      ...(categories && { categories }),
    });
    const facts = factsOfVector(file, vector);
    const differences = vector.moments.flatMap((moment) => {
      const verdicts = evaluate(policies, facts, moment.asOf).filter((verdict) => verdict.clause === vector.clause);
      return compareMoment(verdicts, moment);
    });
    return { differences, policies };
  } catch (error) {
    return { differences: [], error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Runs the vectors of a file: each clause as of each moment, compared with what is expected.
 *
 * @param packs - every pack at hand; a clause is evaluated under its own pack and all that it stands under.
 */
export function runVectors(file: VectorFile, packs: readonly PolicyPack[]): VectorResult[] {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  return file.vectors.map((vector, index) => ({
    vector,
    pointer: `/vectors/${index}`,
    ...runVector(file, vector, byId),
  }));
}
