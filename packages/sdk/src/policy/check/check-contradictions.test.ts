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
    [
      'a larger team than is allowed, whichever stands first',
      { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } },
      { kind: 'visit-team', modes: ['home'], quantity: { atMost: 1 } },
      ['atMost 1', 'atLeast 2'],
    ],
    [
      'evenings that exclude each other, whichever stands first',
      limit({ timeOfDay: { from: '18:00', to: '21:00' } }),
      limit({ timeOfDay: { from: '08:00', to: '12:00' } }),
      ['from 08:00, to 12:00', 'from 18:00, to 21:00'],
    ],
    [
      'lengths that exclude each other, whichever stands first',
      limit({ minutes: { atLeast: 60 } }),
      limit({ minutes: { atMost: 30 } }),
      ['atMost 30', 'atLeast 60'],
    ],
    [
      'more visits of a role than anyone may make',
      atMost(1, { byVisitor: 'anyone' }),
      atLeast(2, { byVisitor: ['class-teacher'] }),
      ['≥ 2 / term', '≤ 1 / term'],
    ],
    [
      'more visits of one role than two together may make',
      atMost(1, { byVisitor: ['class-teacher', 'school-leader'] }),
      atLeast(2, { byVisitor: ['class-teacher'] }),
      ['≥ 2 / term', '≤ 1 / term'],
    ],
    [
      'more visits of colleagues some of whom are meant by both',
      atMost(1, { population: { roles: ['class-teacher', 'school-leader'] }, subject: 'teacher' }),
      atLeast(2, { population: { roles: ['class-teacher', 'subject-teacher'] }, subject: 'teacher' }),
      ['≥ 2 / term', '≤ 1 / term'],
    ],
    [
      'more visits in some categories of which one is shared',
      atMost(1, { population: { categories: ['poor', 'ill'] } }),
      atLeast(2, { population: { categories: ['ill', 'single'] } }),
      ['≥ 2 / term', '≤ 1 / term'],
    ],
    [
      'more visits in one category than everybody may have',
      atMost(1),
      atLeast(2, { population: { categories: ['ill'] } }),
      ['≥ 2 / term', '≤ 1 / term'],
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
    ['more visits of a role that nobody limits', atMost(1, { byVisitor: ['school-leader'] }), atLeast(2)],
    [
      'more visits of two roles of which one is limited',
      atMost(1, { byVisitor: ['class-teacher'] }),
      atLeast(2, { byVisitor: ['class-teacher', 'school-leader'] }),
    ],
    [
      'more visits of anybody where a role is limited',
      atMost(1, { byVisitor: ['class-teacher'] }),
      atLeast(2, { byVisitor: 'anyone' }),
    ],
    [
      'visits of colleagues whom the other does not mean',
      atMost(1, { population: { roles: ['school-leader'] }, subject: 'teacher' }),
      atLeast(2, { population: { roles: ['class-teacher'] }, subject: 'teacher' }),
    ],
    [
      'visits in categories that the other does not name',
      atMost(1, { population: { categories: ['poor'] } }),
      atLeast(2, { population: { categories: ['ill'] } }),
    ],
    [
      'visits of students whom the other does not mean',
      atMost(1, { population: { where: { datum: 'student.boarding', is: true } } }),
      atLeast(2, { population: { where: { datum: 'student.boarding', is: false } } }),
    ],
    ['visits in a period that has no length', atMost(1), atLeast(2, { per: { campaign: 'spring' } })],
    ['a number of visits and a limit of days', atMost(1), limit({ days: ['weekend'] })],
    [
      'a team and a limit',
      { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } },
      limit({ days: ['weekend'] }),
    ],
    [
      'a limit and a team',
      limit({ days: ['weekend'] }),
      { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } },
    ],
    [
      'as large a team as is allowed',
      { kind: 'visit-team', modes: ['home'], quantity: { atMost: 2 } },
      { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } },
    ],
    [
      'two teams with a least size',
      { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } },
      { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 3 } },
    ],
    [
      'teams of other modes',
      { kind: 'visit-team', modes: ['phone'], quantity: { atMost: 1 } },
      { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } },
    ],
    [
      'steps of one kind of visit',
      { kind: 'visit-step', modes: ['home'], step: 'appointment' },
      { kind: 'visit-step', modes: ['home'], step: 'consent' },
    ],
    [
      'days of which some are shared',
      limit({ days: ['weekend', 'holiday'] }),
      limit({ days: ['weekend', 'working-day'] }),
    ],
    [
      'days where the other names only a time',
      limit({ days: ['weekend'] }),
      limit({ timeOfDay: { from: '08:00', to: '12:00' } }),
    ],
    [
      'evenings that touch in one minute',
      limit({ timeOfDay: { from: '18:00', to: '20:00' } }),
      limit({ timeOfDay: { from: '20:00', to: '21:00' } }),
    ],
    ['a length of exactly so many minutes', limit({ minutes: { atMost: 30 } }), limit({ minutes: { atLeast: 30 } })],
    ['two longest lengths', limit({ minutes: { atMost: 30 } }), limit({ minutes: { atMost: 60 } })],
    ['a length where the other names only days', limit({ minutes: { atMost: 30 } }), limit({ days: ['weekend'] })],
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

  it.each<[string, object, object]>([
    ['one ends on the day on which the other begins', { to: '2026-09-01' }, { from: '2026-09-01' }],
    ['one ends after the other has begun', { to: '2026-09-02' }, { from: '2026-09-01' }],
    ['only one begins', {}, { from: '2026-09-01' }],
    ['only one ends', { to: '2026-08-31' }, {}],
  ])('are in force at the same time when %s', (_name, first, second) => {
    const pack = typedPack('plan', [
      typedClause('A', atMost(1), { effective: first }),
      typedClause('B', atLeast(2), { effective: second }),
    ]);
    expect(foundIn([pack])).toEqual(['error plan/clauses/1/rule contradiction']);
  });

  it('of different strength may ask for different things', () => {
    const step = { kind: 'visit-step', modes: ['home'], step: 'appointment' };
    expect(contradiction(step, { ...step, step: 'consent' }, ['must', 'must-not'])).toEqual([]);
    expect(contradiction(atMost(1), atLeast(2), ['must', 'principle'])).toEqual([]);
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
    expect(findingOf([below('school')], 'contradiction', { known: [nation] })).toMatchObject([
      { values: { clause: 'A', other: 'nation/N', first: '≤ 2 / term', second: '≥ 3 / term' } },
    ]);
  });

  it('is compared with what binds there, and with what it binds itself', () => {
    const encouraged = typedPack('nation', [typedClause('N', atLeast(3), { strength: 'encouraged' })], {
      level: 'nation',
    });
    expect(findingOf([below('school')], 'contradiction', { known: [encouraged] })).toEqual([]);
    const own = typedPack('plan', [typedClause('A', atMost(2), { strength: 'encouraged' })], { under: ['nation'] });
    expect(findingOf([own], 'contradiction', { known: [nation] })).toEqual([]);
  });

  it('may meet it in other categories, as each document has its own', () => {
    const upper = typedPack('nation', [typedClause('N', atLeast(3, { population: { categories: ['ill'] } }))], {
      level: 'nation',
    });
    const own = typedPack('plan', [typedClause('A', atMost(2, { population: { categories: ['poor'] } }))], {
      under: ['nation'],
    });
    expect(findingOf([own], 'contradiction', { known: [upper] })).toHaveLength(1);
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
