import type { PolicyPack, PolicySet, Rule, Strength } from '../policy/index.js';

/**
 * An invented document with these rules as its clauses `invented/C1`, `invented/C2`, …, so that a test depends on
 * nothing that a real document asks.
 */
export function inventedPolicies(...rules: readonly (readonly [Strength, Rule])[]): PolicySet {
  const text = { 'zh-CN': '示例', 'zh-Hant': '示例', en: 'Example' };
  const pack: PolicyPack = {
    format: 'homevisit-policy/1',
    id: 'invented',
    title: text,
    level: 'school',
    under: [],
    document: { title: '示例', issuer: '示例', issuedOn: null, effectiveFrom: null, effectiveTo: null },
    categories: { open: false, list: [] },
    clauses: rules.map(([strength, rule], index) => ({
      id: `C${index + 1}`,
      title: text,
      summary: text,
      strength,
      citation: { section: '1' },
      rule,
    })),
  };
  return { packs: [pack], settings: { dueSoonDays: 0 } };
}
