import { describe, expect, it } from 'vitest';
import { inventedClause, inventedPack } from '../testing/invented-pack.js';
import { compilePolicies } from './compiled-policies.js';
import { layerPolicies } from './layering.js';
import type { PolicyPack } from './pack.js';
import { isPolicyError } from './policy-error.js';
import type { PolicySettings } from './policy-set.js';
import type { CountsAsRule, RecordDeadlineRule } from './rule.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });
const deadline: RecordDeadlineRule = { kind: 'record-deadline', modes: ['home'], withinHours: 48 };
const inEmergency = (clauses: string[]): CountsAsRule => ({
  kind: 'counts-as',
  clauses,
  modes: ['phone'],
  circumstance: 'emergency',
});
const interpretations = [{ pointer: '/withinHours', note: text('a note'), minimum: 24 }];

const plan = inventedPack('plan', {
  categories: {
    open: true,
    list: [
      { id: 'poor', title: text('poor'), covers: ['economic-hardship'], attachesTo: 'family' },
      { id: 'gifted', title: text('gifted'), covers: ['high-achiever'], attachesTo: 'student', listed: false },
    ],
  },
  clauses: [
    inventedClause('A', deadline, { interpretations }),
    inventedClause('B', deadline),
    inventedClause('X', inEmergency(['A'])),
    inventedClause('Y', inEmergency(['A', 'B'])),
  ],
});
const closed = inventedPack('closed', { clauses: [inventedClause('A', deadline)] });

const compile = (settings: Partial<PolicySettings> = {}, packs: readonly PolicyPack[] = [plan, closed]) =>
  compilePolicies(layerPolicies(packs, settings));

function refusal(settings: Partial<PolicySettings>): { code: string; message: string } | undefined {
  try {
    compile(settings);
  } catch (error) {
    if (isPolicyError(error)) return { code: error.code, message: error.message };
    throw error;
  }
  return undefined;
}

describe('clauses that are made ready', () => {
  it('are named by their pack and by themselves, in the order of the layers', () => {
    expect(compile().clauses.map(({ id }) => id)).toEqual(['closed/A', 'plan/A', 'plan/B', 'plan/X', 'plan/Y']);
  });

  it('know the clauses of their own pack that change how they count, and no others', () => {
    const changedBy = Object.fromEntries(
      compile().clauses.map(({ id, countsAs }) => [id, countsAs.map((one) => one.id)]),
    );
    expect(changedBy).toEqual({
      'closed/A': [],
      'plan/A': ['plan/X', 'plan/Y'],
      'plan/B': ['plan/Y'],
      'plan/X': [],
      'plan/Y': [],
    });
  });

  it('are made once for each set', () => {
    const policies = layerPolicies([plan]);
    expect(compilePolicies(policies)).toBe(compilePolicies(policies));
    expect(compilePolicies(layerPolicies([plan]))).not.toBe(compilePolicies(policies));
  });
});

describe('lists of categories', () => {
  it('hold what their entries cover, with the narrower ones, but for entries that are only followed up', () => {
    const { listedCodes } = compile();
    expect([...(listedCodes.get('plan') ?? [])].sort()).toEqual([
      'economic-hardship',
      'extreme-poverty-support',
      'registered-poverty',
      'subsistence-allowance',
    ]);
    expect([...(listedCodes.get('closed') ?? ['one'])]).toEqual([]);
  });

  it('can be asked for each entry, also for those that are only followed up', () => {
    const { codesOfCategory } = compile();
    expect(codesOfCategory.get('plan:gifted')).toEqual(['high-achiever']);
    expect(codesOfCategory.get('plan:poor')?.[0]).toBe('economic-hardship');
    expect(codesOfCategory.get('closed:poor')).toBeUndefined();
  });

  it('take what a school adds to an open one, with the narrower ones', () => {
    const { listedCodes } = compile({ categories: { plan: ['orphan', 'boarder'] } });
    expect([...(listedCodes.get('plan') ?? [])]).toEqual(expect.arrayContaining(['orphan', 'boarder']));
    expect([...(listedCodes.get('closed') ?? ['one'])]).toEqual([]);
    const list = { open: true, list: [] };
    const hardship = compile({ categories: { bare: ['economic-hardship'] } }, [
      inventedPack('bare', { categories: list }),
    ]);
    expect([...(hardship.listedCodes.get('bare') ?? [])]).toContain('registered-poverty');
  });

  it('know common codes, their own entries and what the school added, and nothing else', () => {
    const { knows } = compile({ categories: { plan: ['boarder'] } });
    expect(['orphan', 'plan:poor', 'boarder'].map(knows)).toEqual([true, true, true]);
    expect(['poor', 'closed:poor', 'nobody-knows'].map(knows)).toEqual([false, false, false]);
  });
});

describe('what a school sets', () => {
  const hours = (value: number | string) => ({ interpretations: { 'plan/A': { '/withinHours': value } } });

  it('takes the place of what the pack has taken, in that clause alone', () => {
    const rules = Object.fromEntries(compile(hours(72)).clauses.map(({ id, rule }) => [id, rule]));
    expect(rules['plan/A']).toEqual({ ...deadline, withinHours: 72 });
    expect(rules['plan/B']).toEqual(deadline);
    expect(plan.clauses[0]?.rule).toEqual(deadline);
  });

  it('may be as low as the least that is allowed', () => {
    expect(refusal(hours(24))).toBeUndefined();
  });

  it.each([23, 'often'])('is refused below the least that is allowed, or as no number: %s', (value) => {
    expect(refusal(hours(value))).toEqual({
      code: 'invalid-setting',
      message: 'plan/A#/withinHours: the value must be a number of at least 24',
    });
  });

  it('is refused where the document leaves nothing open', () => {
    expect(refusal({ interpretations: { 'plan/A': { '/modes': 'home' } } })).toEqual({
      code: 'invalid-setting',
      message: 'plan/A#/modes: the document leaves nothing open here, so a school cannot set it',
    });
    expect(refusal({ interpretations: { 'closed/A': { '/withinHours': 72 } } })?.code).toBe('invalid-setting');
  });

  it('is refused for a clause that is in no pack', () => {
    expect(refusal({ interpretations: { 'plan/Z': { '/withinHours': 72 } } })).toEqual({
      code: 'unknown-clause',
      message: 'plan/Z: the settings name a clause that no pack of the set holds',
    });
  });

  it('is refused where an interpretation points to nothing in its rule', () => {
    const astray = inventedPack('astray', {
      clauses: [inventedClause('A', deadline, { interpretations: [{ pointer: '/nowhere', note: text('note') }] })],
    });
    const settings = { interpretations: { 'astray/A': { '/nowhere': 1 } } };
    expect(() => compile(settings, [astray])).toThrow(
      'astray/A#/nowhere: the pointer leads nowhere in the rule of the clause',
    );
  });

  it('is refused for a closed list, and an empty addition to one is none', () => {
    expect(refusal({ categories: { closed: ['orphan'] } })).toEqual({
      code: 'invalid-setting',
      message: 'closed: its list of categories is closed, so a school cannot add to it',
    });
    expect(refusal({ categories: { closed: [] } })).toBeUndefined();
  });
});
