import { describe, expect, it } from 'vitest';
import { findingOf, foundIn, ONE_VISIT, typedClause, typedPack } from '../../testing/pack-under-check.js';
import { minuteOf } from './compare-each-visit.js';

const two = (first: object, second: object, strengths = ['must', 'must']) =>
  typedPack('plan', [
    typedClause('A', first, { strength: strengths[0] }),
    typedClause('B', second, { strength: strengths[1] }),
  ]);
const contradiction = (first: object, second: object, strengths?: string[]) =>
  findingOf([two(first, second, strengths)], 'contradiction').map(({ values }) => [values['first'], values['second']]);
const limit = (more: object) => ({ kind: 'visit-limit', modes: ['home'], ...more });
const atLeast = (count: number, more: object = {}) => ({ ...ONE_VISIT, quantity: { atLeast: count }, ...more });
const atMost = (count: number, more: object = {}) => ({ ...ONE_VISIT, quantity: { atMost: count }, ...more });

describe('two clauses of one pack', () => {
  it.each<[string, object, object, string[]]>([
    ['more visits than are allowed', atMost(2), atLeast(3), ['≥ 3 / term', '≤ 2 / term']],
    [
      'more visits a term than a year allows',
      atMost(1, { per: 'school-year' }),
      atLeast(1),
      ['≥ 1 / term', '≤ 1 / school-year'],
    ],
    [
      'a larger team than is allowed',
      { kind: 'visit-team', modes: ['home'], quantity: { atMost: 1 } },
      { kind: 'visit-team', modes: ['home', 'phone'], quantity: { atLeast: 2 } },
      ['atLeast 2', 'atMost 1'],
    ],
    [
      'evenings that exclude each other',
      limit({ timeOfDay: { from: '08:00', to: '12:00' } }),
      limit({ timeOfDay: { from: '18:00', to: '21:00' } }),
      ['from 18:00, to 21:00', 'from 08:00, to 12:00'],
    ],
    [
      'days that exclude each other',
      limit({ days: ['weekend'] }),
      limit({ days: ['working-day'] }),
      ['working-day', 'weekend'],
    ],
    [
      'lengths that exclude each other',
      limit({ minutes: { atMost: 30 } }),
      limit({ minutes: { atLeast: 60 } }),
      ['atLeast 60', 'atMost 30'],
    ],
  ])('may not ask for %s', (_name, first, second, values) => {
    expect(contradiction(first, second)).toEqual([values]);
  });

  it('are named each with its own number, whichever stands first', () => {
    expect(contradiction(atLeast(3), atMost(2))).toEqual([['≤ 2 / term', '≥ 3 / term']]);
  });

  it('may not demand and forbid the same', () => {
    const step = { kind: 'visit-step', modes: ['home'], step: 'appointment' };
    expect(contradiction(step, step, ['must', 'must-not'])).toEqual([['must-not', 'must']]);
  });

  it.each<[string, object, object]>([
    ['as many visits as are allowed', atMost(2), atLeast(2)],
    ['visits of other modes', atMost(0, { modes: ['phone'] }), atLeast(2)],
    ['some modes that nobody limits', atMost(1), atLeast(2, { modes: ['home', 'phone'] })],
    ['another subject', atMost(1, { subject: 'family' }), atLeast(2)],
    [
      'limits for different families',
      limit({ days: ['weekend'], where: { datum: 'student.boarding', is: true } }),
      limit({ days: ['working-day'], where: { datum: 'student.boarding', is: false } }),
    ],
    [
      'evenings that touch',
      limit({ timeOfDay: { from: '18:00', to: '20:00' } }),
      limit({ timeOfDay: { from: '19:00', to: '21:00' } }),
    ],
  ])('may well ask for %s', (_name, first, second) => {
    expect(contradiction(first, second)).toEqual([]);
  });

  it('that are not in force at the same time contradict nobody', () => {
    const pack = typedPack('plan', [
      typedClause('A', atMost(1), { effective: { to: '2026-08-31' } }),
      typedClause('B', atLeast(2), { effective: { from: '2026-09-01' } }),
    ]);
    expect(foundIn([pack])).toEqual([]);
  });

  it('that only encourage contradict nobody', () => {
    expect(contradiction(atMost(1), atLeast(2), ['must', 'encouraged'])).toEqual([]);
  });

  it('that contradict each other in one cohort name it', () => {
    const { quantity: _quantity, ...rest } = ONE_VISIT;
    const cohorts = [
      { id: 'small', when: { datum: 'class.size', atMost: 40 }, quantity: { atLeast: 1 } },
      { id: 'large', when: { datum: 'class.size', above: 40 }, quantity: { atLeast: 3 } },
    ];
    expect(findingOf([two(atMost(2), { ...rest, cohorts })], 'contradiction')).toMatchObject([
      { example: [{ name: 'class.size', value: '≥ 41' }] },
    ]);
  });
});

describe('a clause against a document above', () => {
  const nation = typedPack('nation', [typedClause('N', atLeast(3))], { level: 'nation' });
  const below = (level: string) => typedPack('plan', [typedClause('A', atMost(2))], { level, under: ['nation'] });

  it('is a fault of a school’s plan, and pointed out of an authority', () => {
    expect(foundIn([below('school')], { known: [nation] })).toContain('error plan/clauses/0/rule contradiction');
    expect(foundIn([below('city')], { known: [nation] })).toContain('warning plan/clauses/0/rule contradiction');
  });
});

describe('a time of day', () => {
  it('is so many minutes after midnight', () => {
    expect([minuteOf('00:00'), minuteOf('18:30'), minuteOf('21:05'), minuteOf(undefined)]).toEqual([
      0,
      1110,
      1265,
      undefined,
    ]);
  });
});
