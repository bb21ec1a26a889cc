import { describe, expect, it } from 'vitest';
import { inventedClause, inventedPack } from '../testing/invented-pack.js';
import { compilePolicies } from './compiled-policies.js';
import { layerPolicies } from './layering.js';
import type { PolicySettings } from './policy-set.js';
import { compileTrustedPolicies } from './trusted-policies.js';

const note = { 'zh-CN': '按学校实际', 'zh-Hant': '按學校實際', en: 'as the school sees fit' };
const pack = inventedPack('plan', {
  clauses: [
    inventedClause(
      'A',
      { kind: 'record-deadline', modes: ['home'], withinHours: 48 },
      { interpretations: [{ pointer: '/withinHours', note, minimum: 24 }] },
    ),
  ],
});
const set = (settings: Partial<PolicySettings> = {}) => layerPolicies([pack], settings);
const withHours = (hours: number | string) => set({ interpretations: { 'plan/A': { '/withinHours': hours } } });

describe('a set that has been read already', () => {
  it('is made ready just as one that is read once more', () => {
    for (const policies of [set(), withHours(36)]) {
      const [trusted, read] = [compileTrustedPolicies(policies), compilePolicies(policies)];
      expect(trusted.clauses).toEqual(read.clauses);
      expect(trusted.listedCodes).toEqual(read.listedCodes);
      expect(trusted.codesOfCategory).toEqual(read.codesOfCategory);
    }
    expect(compileTrustedPolicies(withHours(36)).clauses[0]?.rule).toMatchObject({ withinHours: 36 });
  });

  it('is made ready once', () => {
    const policies = set();
    expect(compileTrustedPolicies(policies)).toBe(compileTrustedPolicies(policies));
    expect(compileTrustedPolicies(set())).not.toBe(compileTrustedPolicies(policies));
  });

  it('is refused where its settings do not fit its packs', () => {
    expect(() => compileTrustedPolicies(withHours(12))).toThrow(/at least 24/);
    expect(() => compileTrustedPolicies(withHours('soon'))).toThrow(/at least 24/);
    expect(() => compileTrustedPolicies(set({ interpretations: { 'plan/Z': { '/withinHours': 36 } } }))).toThrow(
      /no pack of the set/,
    );
  });
});
