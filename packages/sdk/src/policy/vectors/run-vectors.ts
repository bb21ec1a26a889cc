import type { Instant } from '../../calendar/instant.js';
import { evaluate } from '../evaluate.js';
import { layerPolicies } from '../layering.js';
import type { PolicyPack } from '../pack.js';
import type { PolicySet } from '../policy-set.js';
import type { Verdict } from '../verdict.js';
import { factsOfVector } from './vector-facts.js';
import type { ExpectedVerdict, Vector, VectorFile } from './vector.js';

/** One place in which an expected verdict and the one that was given differ. */
export interface VectorDifference {
  readonly asOf: Instant;
  readonly subject: string;
  readonly period?: string | undefined;
  /** `verdict` where there is one too many or too few, else the name of the part. */
  readonly part: 'verdict' | keyof ExpectedVerdict;
  readonly expected: unknown;
  readonly actual: unknown;
  /** The verdict that was given, where there was one. */
  readonly verdict?: Verdict | undefined;
}

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

const COMPARED = [
  'status',
  'have',
  'need',
  'most',
  'outOf',
  'branch',
  'dueOn',
  'dueAt',
  'evidence',
  'missing',
  'reason',
  'applied',
] as const;

function subjectOf(verdict: Verdict): string {
  return `${verdict.subject.type} ${verdict.subject.id}`;
}

function sameInstant(expected: unknown, actual: unknown): boolean {
  return typeof expected === 'string' && typeof actual === 'string' && Date.parse(expected) === Date.parse(actual);
}

function differencesOf(expected: ExpectedVerdict, actual: Verdict, asOf: Instant): VectorDifference[] {
  const place = { asOf, subject: expected.subject, period: actual.period?.id, verdict: actual };
  const differences: VectorDifference[] = [];
  for (const part of COMPARED) {
    const wanted = expected[part];
    if (wanted === undefined) continue;
    const given = actual[part];
    const same = part === 'dueAt' ? sameInstant(wanted, given) : JSON.stringify(wanted) === JSON.stringify(given);
    if (!same) differences.push({ ...place, part, expected: wanted, actual: given });
  }
  if (expected.notCounted) {
    const given = Object.fromEntries(actual.notCounted.map((one) => [one.visitId, one.reason]));
    const keys = [...new Set([...Object.keys(given), ...Object.keys(expected.notCounted)])];
    if (keys.some((key) => given[key] !== expected.notCounted?.[key])) {
      differences.push({ ...place, part: 'notCounted', expected: expected.notCounted, actual: given });
    }
  }
  return differences;
}

function compareMoment(verdicts: readonly Verdict[], moment: Vector['moments'][number]): VectorDifference[] {
  const { asOf, expect } = moment;
  const left = new Set(verdicts.filter((verdict) => expect.some((one) => one.subject === subjectOf(verdict))));
  const differences: VectorDifference[] = [];
  for (const expected of expect) {
    if (expected.status === 'none') continue;
    const found = [...left].find(
      (verdict) =>
        subjectOf(verdict) === expected.subject &&
        (expected.period === undefined || verdict.period?.id === expected.period),
    );
    if (!found) {
      const place = { asOf, subject: expected.subject, period: expected.period };
      differences.push({ ...place, part: 'verdict', expected: expected.status, actual: 'none' });
      continue;
    }
    left.delete(found);
    differences.push(...differencesOf(expected, found, asOf));
  }
  for (const verdict of left) {
    const place = { asOf, subject: subjectOf(verdict), period: verdict.period?.id, verdict };
    differences.push({ ...place, part: 'verdict', expected: 'none', actual: verdict.status });
  }
  return differences;
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
 * Runs the vectors of a file. For each subject that a moment names, all verdicts of the clause have to be expected:
 * one too many is a difference as well as one too few.
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
