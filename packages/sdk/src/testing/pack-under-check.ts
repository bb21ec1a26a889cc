import type { PolicyPack } from '../policy/pack.js';
import { checkPacks, type CheckPacksOptions } from '../policy/check/check-packs.js';
import { parsePack } from '../policy/check/parse-pack.js';

/** A clause as somebody types it, with whatever does not matter filled in. */
export function typedClause(id: string, rule: object, more: object = {}): Record<string, unknown> {
  return { id, title: id, summary: id, strength: 'must', citation: { section: id }, rule, ...more };
}

/** A pack as somebody types it. */
export function typedPack(id: string, clauses: readonly unknown[], more: object = {}): PolicyPack {
  const data = {
    format: 'homevisit-policy/1',
    id,
    title: id,
    level: 'school',
    document: { title: id, issuer: id },
    clauses,
    ...more,
  };
  const parsed = parsePack(data, id);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.pack;
}

/** A count of visits that asks for one of each student. */
export const ONE_VISIT = {
  kind: 'visit-count',
  owedBy: 'class-teacher',
  subject: 'student',
  population: {},
  quantity: { atLeast: 1 },
  per: 'term',
  modes: ['home'],
  byVisitor: ['class-teacher'],
} as const;

/** What a check finds, as `severity pack/pointer code`, without the places in a text that typed packs do not have. */
export function foundIn(packs: readonly PolicyPack[], options?: CheckPacksOptions): string[] {
  return checkPacks(packs, options)
    .filter(({ code }) => code !== 'missing-span')
    .map((one) => `${one.severity} ${one.pack}${one.pointer} ${one.code}`);
}

/** What a check finds with all its values, by code. */
export function findingOf(packs: readonly PolicyPack[], code: string, options?: CheckPacksOptions) {
  return checkPacks(packs, options).filter((one) => one.code === code);
}

/** Where each finding is and what it names, without the places in a text that typed packs do not have. */
export function namedIn(checked: PolicyPack, known: readonly PolicyPack[] = []): [string, string, object][] {
  return checkPacks([checked], { known })
    .filter(({ code }) => code !== 'missing-span')
    .map(({ code, pointer, values }) => [code, pointer, values]);
}
