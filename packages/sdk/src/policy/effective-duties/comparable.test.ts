import { describe, expect, it } from 'vitest';
import { ONE_VISIT, typedClause, typedPack } from '../../testing/pack-under-check.js';
import { compilePolicies } from '../compiled-policies.js';
import { layerPolicies } from '../layering.js';
import type { PolicyPack } from '../pack.js';
import { comparisonKeyOf } from './comparable.js';

const VOCABULARY = {
  vocabulary: {
    activities: [
      { code: 'meeting', title: '家长会' },
      { code: 'talk', title: '谈话' },
    ],
  },
};
const category = (id: string, covers: string) => ({ id, title: id, attachesTo: 'student', covers: [covers] });

function packOf(id: string, rule: object, more: object = {}, strength = 'must'): PolicyPack {
  return typedPack(id, [typedClause('A', rule, { strength })], { ...VOCABULARY, ...more });
}

/** True where one of the clauses of two documents can be stricter than the other. */
function canBeCompared(first: PolicyPack, second: PolicyPack): boolean {
  const compiled = compilePolicies(layerPolicies([first, second]));
  const [a, b] = compiled.clauses.map((clause) => comparisonKeyOf(clause, compiled));
  return a === b;
}
const compared = (first: object, second: object, more: object = {}): boolean =>
  canBeCompared(packOf('upper', first, { level: 'nation', ...more }), packOf('lower', second, more));

const { quantity: _quantity, ...BARE } = ONE_VISIT;
const count = (more: object = {}) => ({ ...ONE_VISIT, ...more });
const coverage = (more: object = {}) => ({
  ...BARE,
  kind: 'visit-coverage',
  subject: 'class',
  counting: 'students',
  quantity: { atLeast: 5 },
  ...more,
});
const team = (more: object = {}) => ({ kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 }, ...more });
const limit = (more: object = {}) => ({ kind: 'visit-limit', modes: ['home'], days: ['weekend'], ...more });
const deadline = (more: object = {}) => ({ kind: 'record-deadline', modes: ['home'], withinHours: 48, ...more });
const step = (more: object = {}) => ({ kind: 'visit-step', modes: ['home'], step: 'appointment', ...more });
const content = (more: object = {}) => ({ kind: 'record-content', modes: ['home'], topics: ['support'], ...more });
const activity = (more: object = {}) => ({
  kind: 'activity-count',
  owedBy: 'school',
  subject: 'school',
  population: {},
  activities: ['meeting'],
  quantity: { atLeast: 1 },
  per: 'term',
  ...more,
});
const boarding = { datum: 'student.boarding', is: true };

describe('clauses of two documents', () => {
  it.each<[string, object, object]>([
    ['ask for visits in other numbers', count(), count({ quantity: { atLeast: 3 } })],
    ['ask for visits in other modes', count(), count({ modes: ['phone'] })],
    ['ask for visits by others', count(), count({ byVisitor: 'anyone' })],
    [
      'name modes of a limit in another order',
      count({ quantity: { atMost: 2 }, modes: ['home', 'phone'] }),
      count({ quantity: { atMost: 3 }, modes: ['phone', 'home'] }),
    ],
    [
      'name visitors of a limit in another order',
      count({ quantity: { atMost: 2 }, byVisitor: ['class-teacher', 'mentor'] }),
      count({ quantity: { atMost: 2 }, byVisitor: ['mentor', 'class-teacher'] }),
    ],
    ['ask for coverage in other numbers', coverage(), coverage({ quantity: { atLeast: 9 } })],
    ['ask for teams of other sizes', team(), team({ quantity: { atLeast: 3 } })],
    ['name modes of a team in another order', team({ modes: ['home', 'phone'] }), team({ modes: ['phone', 'home'] })],
    ['limit days', limit(), limit({ days: ['holiday'] })],
    ['limit the same families', limit({ where: boarding }), limit({ where: boarding })],
    ['ask for a record in other hours', deadline(), deadline({ withinHours: 24 })],
    [
      'ask for a record by the clock that is meant where nothing is said',
      deadline(),
      deadline({ clock: 'calendar', startsAt: 'visit-end' }),
    ],
    ['ask for a step', step({ before: { amount: 1, unit: 'days' } }), step({ before: { amount: 3, unit: 'days' } })],
    ['ask for contents', content(), content({ topics: ['development'] })],
    ['ask for activities in other numbers', activity(), activity({ quantity: { atLeast: 2 } })],
  ])('can be compared where both %s', (_name, first, second) => {
    expect(compared(first, second)).toBe(true);
  });

  it.each<[string, object, object]>([
    ['one is of another kind', team(), limit()],
    ['one asks for a number that it leaves open', count(), count({ quantity: { atLeast: 'open' } })],
    ['one covers a number that it leaves open', coverage(), coverage({ quantity: { atLeast: 'open' } })],
    ['one has an upper bound', count(), count({ quantity: { atMost: 2 } })],
    [
      'both limit visits of other modes',
      count({ quantity: { atMost: 2 } }),
      count({ quantity: { atMost: 2 }, modes: ['phone'] }),
    ],
    [
      'both limit visits of others',
      count({ quantity: { atMost: 2 } }),
      count({ quantity: { atMost: 2 }, byVisitor: 'anyone' }),
    ],
    ['one is of a family', count(), count({ subject: 'family' })],
    ['one is of a year', count(), count({ per: 'school-year' })],
    ['one covers a school', coverage(), coverage({ subject: 'school' })],
    ['one counts families', coverage(), coverage({ counting: 'families' })],
    ['one covers a year', coverage(), coverage({ per: 'school-year' })],
    ['one is of other modes', team(), team({ modes: ['phone'] })],
    ['one team is for some', team(), team({ where: boarding })],
    ['one limit is of other modes', limit(), limit({ modes: ['phone'] })],
    ['one limit is for some', limit(), limit({ where: boarding })],
    ['one record is of other modes', deadline(), deadline({ modes: ['phone'] })],
    ['one clock is of working days', deadline(), deadline({ clock: 'working' })],
    ['one step is another', step(), step({ step: 'consent' })],
    [
      'one lead is in hours',
      step({ before: { amount: 1, unit: 'days' } }),
      step({ before: { amount: 1, unit: 'hours' } }),
    ],
    ['one asks for other activities', activity(), activity({ activities: ['talk'] })],
    ['one asks for activities of a year', activity(), activity({ per: 'school-year' })],
    ['one asks for activities in an open number', activity(), activity({ quantity: { atLeast: 'open' } })],
  ])('stand side by side where %s', (_name, first, second) => {
    expect(compared(first, second)).toBe(false);
  });

  it('stand side by side where one demands and the other forbids', () => {
    const first = packOf('upper', step(), { level: 'nation' });
    expect(canBeCompared(first, packOf('lower', step(), {}, 'must-not'))).toBe(false);
    expect(canBeCompared(first, packOf('lower', step(), {}, 'principle'))).toBe(true);
  });
});

describe('clauses about categories of two documents', () => {
  const named = (id: string, covers: string, level = 'school') =>
    packOf(`${id}-${level}`, count({ population: { categories: [id] } }), {
      level,
      categories: { open: false, list: [category(id, covers)] },
    });
  const listed = (id: string, covers: readonly string[], level = 'school') =>
    packOf(`${id}-${level}`, count({ population: { listed: true } }), {
      level,
      categories: { open: false, list: covers.map((one) => category(one, one)) },
    });

  it('can be compared by what the categories cover, whatever they are called', () => {
    expect(canBeCompared(named('alone', 'left-behind', 'nation'), named('stay', 'left-behind'))).toBe(true);
    expect(canBeCompared(named('alone', 'left-behind', 'nation'), named('alone', 'orphan'))).toBe(false);
  });

  it('can be compared by the lists, and not with everybody', () => {
    expect(
      canBeCompared(listed('a', ['left-behind', 'orphan'], 'nation'), listed('b', ['orphan', 'left-behind'])),
    ).toBe(true);
    expect(canBeCompared(listed('a', ['left-behind'], 'nation'), listed('b', ['orphan']))).toBe(false);
    expect(canBeCompared(listed('a', ['left-behind'], 'nation'), packOf('lower', count()))).toBe(false);
    expect(canBeCompared(listed('a', ['left-behind'], 'nation'), named('stay', 'left-behind'))).toBe(true);
  });

  it.each<[string, object]>([
    ['a category', { category: ['left-behind'] }],
    ['the list', { listed: true }],
    ['a category among others', { all: [boarding, { category: ['left-behind'] }] }],
    ['a category or something else', { any: [boarding, { category: ['left-behind'] }] }],
    ['no category', { not: { category: ['left-behind'] } }],
  ])('stand side by side where a condition asks for %s, as each document has its own list', (_name, where) => {
    const categories = { categories: { open: false, list: [category('left-behind', 'left-behind')] } };
    expect(compared(limit({ where }), limit({ where }), categories)).toBe(false);
    expect(compared(count({ population: { where } }), count({ population: { where } }), categories)).toBe(false);
  });

  it('stand side by side where one has cohorts or exceptions, which belong to its document', () => {
    const cohorts = [
      { id: 'small', when: { datum: 'class.size', atMost: 40 }, quantity: { atLeast: 1 } },
      { id: 'large', when: { datum: 'class.size', above: 40 }, quantity: { atLeast: 2 } },
    ];
    expect(compared({ ...BARE, cohorts }, { ...BARE, cohorts })).toBe(false);
  });
});
