import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedPack } from '../testing/invented-pack.js';
import { DEFAULT_DUE_SOON_DAYS, layerPolicies } from './layering.js';
import type { PolicyPack } from './pack.js';

const LEVELS: readonly PolicyPack['level'][] = ['nation', 'province', 'city', 'district', 'school'];
const pack = (id: string, level: PolicyPack['level'], under: string[] = []) => inventedPack(id, { level, under });
const ids = (packs: readonly PolicyPack[]): string[] => layerPolicies(packs).packs.map((one) => one.id);

describe('the order of layers', () => {
  it('goes from the nation over province, city and district to the school', () => {
    const packs = LEVELS.map((level) => pack(`of-${level}`, level));
    expect(ids([...packs].reverse())).toEqual(LEVELS.map((level) => `of-${level}`));
  });

  it('is that of their ids within one level', () => {
    expect(ids([pack('b', 'city'), pack('c', 'city'), pack('a', 'city')])).toEqual(['a', 'b', 'c']);
    expect(ids([pack('a', 'city'), pack('c', 'city'), pack('b', 'city')])).toEqual(['a', 'b', 'c']);
  });

  it('does not depend on the order in which they come', () => {
    const packs = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, place) => pack(id, LEVELS[place % 3] ?? 'school'));
    const permutation = fc.shuffledSubarray(packs, { minLength: packs.length });
    fc.assert(
      fc.property(permutation, (shuffled) => {
        expect(ids(shuffled)).toEqual(ids(packs));
      }),
    );
  });

  it('lets a pack stand under one of its own level, such as a notice under the plan that it details', () => {
    expect(ids([pack('notice', 'city', ['plan']), pack('plan', 'city')])).toEqual(['notice', 'plan']);
  });
});

describe('a set that cannot be layered', () => {
  const messageOf = (packs: readonly PolicyPack[]): string => {
    try {
      layerPolicies(packs);
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
    return 'nothing was refused';
  };

  it('says which pack stands twice', () => {
    expect(messageOf([pack('plan', 'city'), pack('plan', 'city')])).toBe('plan: the pack stands twice in the set');
  });

  it('says which pack is missing, and to add it', () => {
    expect(messageOf([pack('plan', 'city', ['nation'])])).toBe(
      'plan: it stands under "nation", which is not in the set: add that pack',
    );
  });

  it('says which levels are the wrong way round', () => {
    expect(messageOf([pack('nation', 'nation', ['plan']), pack('plan', 'city')])).toBe(
      'nation: it is of level nation and cannot stand under city "plan"',
    );
  });
});

describe('what a school has not set', () => {
  it('is a due date shown a fortnight ahead', () => {
    expect(layerPolicies([]).settings).toEqual({ dueSoonDays: DEFAULT_DUE_SOON_DAYS });
    expect(layerPolicies([], { dueSoonDays: 3 }).settings).toEqual({ dueSoonDays: 3 });
  });
});
