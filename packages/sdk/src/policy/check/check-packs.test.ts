import { describe, expect, it } from 'vitest';
import type { Clause, PolicyPack } from '../pack.js';
import type { VisitCountRule } from '../rule.js';
import { checkPacks } from './check-packs.js';
import { checkSources } from './check-sources.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });
const count: VisitCountRule = {
  kind: 'visit-count',
  owedBy: 'class-teacher',
  subject: 'student',
  population: {},
  quantity: { atLeast: 1 },
  per: 'term',
  modes: ['home'],
  byVisitor: ['class-teacher'],
};
const clause = (id: string, rule: Clause['rule'] = count, more: Partial<Clause> = {}): Clause => ({
  id,
  title: text(id),
  summary: text(id),
  strength: 'must',
  citation: { section: id, span: { start: 0, end: 3, sha256: 'a'.repeat(64) } },
  rule,
  ...more,
});
const pack = (id: string, more: Partial<PolicyPack> = {}): PolicyPack => ({
  format: 'homevisit-policy/1',
  id,
  title: text(id),
  level: 'school',
  under: [],
  document: { title: id, issuer: id, issuedOn: null, effectiveFrom: null, effectiveTo: null },
  categories: { open: false, list: [] },
  clauses: [clause('A')],
  ...more,
});
const found = (packs: PolicyPack[], options?: Parameters<typeof checkPacks>[1]) =>
  checkPacks(packs, options).map((one) => `${one.severity} ${one.pack}${one.pointer} ${one.code}`);

describe('the check of packs', () => {
  it('finds nothing in a sound pack', () => {
    expect(found([pack('plan')], { testedClauses: new Set(['plan/A']) })).toEqual([]);
  });

  it('finds a layer that is not at hand, one of a lower level, and a circle', () => {
    expect(found([pack('plan', { under: ['city'] })])).toEqual(['error plan/under/0 unknown-pack']);
    expect(found([pack('nation', { level: 'nation', under: ['plan'] }), pack('plan')])).toEqual([
      'error nation/under/0 wrong-level',
    ]);
    expect(found([pack('a', { under: ['b'] }), pack('b', { under: ['a'] })])).toEqual([
      'error a/under cyclic-layer',
      'error b/under cyclic-layer',
    ]);
    expect(found([pack('a', { under: ['a'] })])).toEqual(['error a/under cyclic-layer']);
    expect(found([pack('a'), pack('a')])).toContain('error a/id duplicate-pack');
  });

  it('takes known packs as a place to stand under, without checking them', () => {
    const known = pack('city', { level: 'city', clauses: [clause('A'), clause('A')] });
    expect(found([pack('plan', { under: ['city'], clauses: [] })], { known: [known] })).toEqual([]);
  });

  it('finds ids that stand twice', () => {
    const twice = { id: 'x', title: text('x'), covers: ['orphan'], attachesTo: 'student' as const };
    expect(
      found([pack('plan', { clauses: [clause('A'), clause('A')], categories: { open: false, list: [twice, twice] } })]),
    ).toEqual(['error plan/clauses/1/id duplicate-clause', 'error plan/categories/list/1/id duplicate-category']);
  });

  it('finds clauses that can never concern anybody, and categories that are in no list', () => {
    expect(
      found([
        pack('plan', {
          clauses: [
            clause('A', { ...count, population: { listed: true } }),
            clause('B', { ...count, population: { categories: ['nowhere'] } }),
          ],
        }),
      ]),
    ).toEqual([
      'error plan/clauses/0/rule/population/listed unreachable',
      'error plan/clauses/1/rule/population/categories/0 unknown-category',
    ]);
  });

  it('finds an extension of a clause that is none, or that says nothing new', () => {
    const extension = (clauses: string[], modes: ('home' | 'phone')[]) =>
      clause('E', { kind: 'counts-as', clauses, modes, circumstance: 'emergency' });
    expect(found([pack('plan', { clauses: [clause('A'), extension(['A', 'Z'], ['phone'])] })])).toEqual([
      'error plan/clauses/1/rule/clauses/1 unknown-clause',
    ]);
    expect(found([pack('plan', { clauses: [clause('A'), extension(['A'], ['home'])] })])).toEqual([
      'error plan/clauses/1/rule/clauses/0 unreachable',
    ]);
  });

  it('finds interpretations that point nowhere or contradict their own value', () => {
    const note = text('note');
    const interpretations = [
      { pointer: '/quantity/atMost', note },
      { pointer: '/quantity/atLeast', note, minimum: 2 },
    ];
    expect(found([pack('plan', { clauses: [clause('A', count, { interpretations })] })])).toEqual([
      'error plan/clauses/0/interpretations/0/pointer unknown-pointer',
      'error plan/clauses/0/interpretations/1/minimum below-minimum',
    ]);
  });

  it('finds a limit of visits a day that can never be passed, as visits of one day count as one', () => {
    const daily = (quantity: VisitCountRule['quantity']) =>
      found([pack('plan', { clauses: [clause('A', { ...count, subject: 'teacher', per: 'day', quantity })] })]);
    expect(daily({ atMost: 1 })).toEqual(['error plan/clauses/0/rule/per one-a-day']);
    expect(daily({ atLeast: 2 })).toEqual(['error plan/clauses/0/rule/per one-a-day']);
    expect(daily({ atMost: 0 })).toEqual([]);
  });

  it('warns of a clause without a place in the text, or without vectors', () => {
    expect(
      found([pack('plan', { clauses: [clause('A', count, { citation: { section: '1' } })] })], {
        testedClauses: new Set(),
      }),
    ).toEqual(['warning plan/clauses/0/citation missing-span', 'warning plan/clauses/0 missing-vectors']);
  });

  describe('against a must above', () => {
    const nation = pack('nation', {
      level: 'nation',
      clauses: [clause('N', { ...count, per: 'term', quantity: { atLeast: 2 } })],
    });
    const plan = (rule: Partial<VisitCountRule>, level: PolicyPack['level'] = 'school') =>
      found([pack('plan', { level, under: ['nation'], clauses: [clause('A', { ...count, ...rule })] })], {
        known: [nation],
      });

    it.each([
      ['fewer visits', { quantity: { atLeast: 1 } }],
      ['a longer period', { per: 'school-year', quantity: { atLeast: 2 } }],
      ['more modes', { quantity: { atLeast: 2 }, modes: ['home', 'phone'] }],
      ['anybody as visitor', { quantity: { atLeast: 2 }, byVisitor: 'anyone' }],
      ['fewer visits to a part of the students', { population: { where: { datum: 'class.size', above: 40 } } }],
    ] as const)('a school’s plan with %s is refused', (_name, rule) => {
      expect(plan(rule as Partial<VisitCountRule>)).toEqual(['error plan/clauses/0/rule looser-than-above']);
    });

    it('an authority’s document with fewer visits is pointed out', () => {
      expect(plan({}, 'city')).toEqual(['warning plan/clauses/0/rule looser-than-above']);
    });

    it.each([
      ['the same', { quantity: { atLeast: 2 } }],
      ['more visits', { quantity: { atLeast: 3 } }],
      ['a shorter period', { per: 'calendar-month', quantity: { atLeast: 1 } }],
      ['another subject', { subject: 'family' }],
      ['other modes', { modes: ['phone'] }],
    ] as const)('%s stands side by side', (_name, rule) => {
      expect(plan(rule as Partial<VisitCountRule>).filter((one) => one.endsWith('looser-than-above'))).toEqual([]);
    });
  });
});

describe('the source of a clause', () => {
  const sourced = pack('plan', {
    document: {
      title: 'x',
      issuer: 'x',
      issuedOn: null,
      effectiveFrom: null,
      effectiveTo: null,
      source: { file: 'plan.txt', sha256: '' },
    },
  });
  const sha256 = (value: string) => (value === 'abc' ? 'a'.repeat(64) : 'b'.repeat(64));

  it('fits as long as its characters are the same', () => {
    expect(checkSources(sourced, { sha256, read: () => 'abcdef' })).toEqual([]);
  });

  it('is an error when they have changed, and a warning when the text is not at hand', () => {
    expect(checkSources(sourced, { sha256, read: () => 'xyz' })).toMatchObject([
      { code: 'changed-source', severity: 'error' },
    ]);
    expect(checkSources(sourced, { sha256, read: () => undefined })).toMatchObject([
      { code: 'missing-source', severity: 'warning' },
    ]);
    expect(checkSources(pack('plan'), { sha256, read: () => undefined })).toEqual([]);
  });
});
