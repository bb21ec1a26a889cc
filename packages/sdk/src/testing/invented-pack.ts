import type { Clause, PolicyPack, Rule } from '../policy/index.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });

/** A clause that binds, with any rule. */
export function inventedClause(id: string, rule: Rule, more: Partial<Clause> = {}): Clause {
  return { id, title: text(id), summary: text(id), strength: 'must', citation: { section: '1' }, rule, ...more };
}

/** A document of a school, without clauses and without a list of categories unless some are given. */
export function inventedPack(id: string, more: Partial<PolicyPack> = {}): PolicyPack {
  return {
    format: 'homevisit-policy/1',
    id,
    title: text(id),
    level: 'school',
    under: [],
    document: { title: id, issuer: id, issuedOn: null, effectiveFrom: null, effectiveTo: null },
    categories: { open: false, list: [] },
    clauses: [],
    ...more,
  };
}
