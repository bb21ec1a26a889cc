import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCALES, type Locale } from '@homevisit/sdk/model';
import {
  digestClauses,
  evaluate,
  explainVerdict,
  layerPolicies,
  loadPhrases,
  policyPack,
  type Explanation,
  type KnownVisit,
} from '@homevisit/sdk/policy';
import { factsOfVector, vectorFile, type Vector, type VectorFile } from '@homevisit/sdk/policy/vectors';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const PACKS = fileURLToPath(new URL('../../../policies/packs/', import.meta.url));
const UNFINISHED = /undefined|null|NaN|\[object|\s{2}|^\s|\s$/;
/** Names that a document gives may hold anything, and stand in quotation marks. */
const QUOTED = /“[^”]*”|「[^」]*」/g;

/** Sections of a document keep their own way of counting, such as `四、3`. */
const CHINESE_PUNCTUATION = /[，。：；！？“”「」]/;

const readYaml = (...path: string[]): unknown => parse(readFileSync(join(PACKS, ...path), 'utf8'));

function vectorsOf(id: string): (readonly [VectorFile, Vector])[] {
  return readdirSync(join(PACKS, id, 'vectors')).flatMap((file) => {
    const vectors = vectorFile.parse(readYaml(id, 'vectors', file));
    return vectors.vectors.map((vector) => [vectors, vector] as const);
  });
}

/** Every verdict that the vectors of a document are about, in words. */
async function explainedOf(id: string, locale: Locale): Promise<Explanation[]> {
  // Alone: what other documents say of the same facts is told by their own vectors.
  const pack = { ...policyPack.parse(readYaml(id, 'pack.yaml')), under: [] };
  const phrases = await loadPhrases(locale);
  return vectorsOf(id).flatMap(([file, vector]) => {
    const { dueSoonDays, ...settings } = vector.settings ?? {};
    const policies = layerPolicies([pack], { ...settings, ...(dueSoonDays !== undefined && { dueSoonDays }) });
    const clauses = digestClauses(policies);
    const facts = factsOfVector(file, vector);
    const visits = new Map(facts.visits.map((visit): [string, KnownVisit] => [visit.id, visit]));
    const options = { locale, phrases, visits, timeZone: facts.calendar.timeZone };
    return vector.moments
      .flatMap(({ asOf }) => evaluate(policies, facts, asOf))
      .filter((verdict) => verdict.clause === vector.clause)
      .map((verdict) => explainVerdict(verdict, clauses, options));
  });
}

describe.each(readdirSync(PACKS))('every verdict that the vectors of %s are about', (id) => {
  it.each<Locale>([...LOCALES])('is told in %s without a gap and without a code', async (locale) => {
    const explained = await explainedOf(id, locale);
    expect(explained.length).toBeGreaterThan(0);
    for (const words of explained) {
      const { headline, progress, branch, reason, missing, changes, notCounted } = words;
      const lines = [headline, progress, branch, reason, ...missing, ...changes, ...notCounted];
      for (const line of lines.flatMap((one) => (one ? [one] : []))) {
        expect(line).not.toMatch(UNFINISHED);
        if (locale !== 'en') expect(line.replace(QUOTED, '')).not.toMatch(/[a-z]{3,}/);
        else expect(line).not.toMatch(CHINESE_PUNCTUATION);
      }
    }
  });
});
