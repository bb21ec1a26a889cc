import { describe, expect, it } from 'vitest';
import { findingOf, foundIn, ONE_VISIT, typedClause, typedPack } from '../../testing/pack-under-check.js';

const activityCount = {
  kind: 'activity-count',
  owedBy: 'school',
  subject: 'class',
  population: {},
  activities: ['parents-meeting'],
  quantity: { atLeast: 2 },
  per: 'term',
};
const followUp = {
  kind: 'follow-up',
  owedBy: 'class-teacher',
  subject: 'student',
  population: {},
  event: 'absence',
  ladder: [
    { id: 'call', owedBy: 'class-teacher', within: { amount: 1, unit: 'school-days' }, do: { activity: 'call' } },
  ],
};
const vocabulary = {
  activities: [
    { code: 'parents-meeting', title: '家长会' },
    { code: 'call', title: '电话' },
  ],
  events: [{ code: 'absence', title: '缺课' }],
};

describe('words of a pack', () => {
  it('that its vocabulary names fit, and those of the engine need no name', () => {
    const clauses = [
      typedClause('A', activityCount),
      typedClause('B', followUp),
      typedClause('C', { ...followUp, event: 'enrolment' }),
      typedClause('D', { ...ONE_VISIT, population: { where: { datum: 'class.size', above: 3 } } }),
    ];
    expect(foundIn([typedPack('plan', clauses, { vocabulary })])).toEqual([]);
  });

  it('that nobody names are faults, with the word that was meant', () => {
    const pack = typedPack(
      'plan',
      [
        typedClause('A', { ...activityCount, activities: ['parent-meeting'] }),
        typedClause('B', { ...followUp, event: 'absense' }),
        typedClause('C', { ...ONE_VISIT, population: { where: { datum: 'class.sise', above: 3 } } }),
        typedClause('D', {
          kind: 'submission',
          owedBy: 'school',
          subject: 'school',
          population: {},
          submission: 'plan',
          per: 'term',
        }),
      ],
      { vocabulary },
    );
    expect(findingOf([pack], 'unknown-word').map(({ pointer, values }) => [pointer, values['suggestion']])).toEqual([
      ['/clauses/0/rule/activities/0', 'parents-meeting'],
      ['/clauses/1/rule/event', 'absence'],
      ['/clauses/2/rule/population/where/datum', 'class.size'],
      ['/clauses/3/rule/submission', undefined],
    ]);
  });

  it('that no rule uses are pointed out, and those that stand twice are faults', () => {
    const twice = { activities: [...vocabulary.activities, { code: 'call', title: '电话' }] };
    expect(foundIn([typedPack('plan', [typedClause('A', activityCount)], { vocabulary: twice })])).toEqual([
      'warning plan/vocabulary/activities/1 unused-word',
      'error plan/vocabulary/activities/2 duplicate-id',
    ]);
  });
});

describe('comparisons', () => {
  const where = (condition: object, data: object[] = []) =>
    findingOf(
      [
        typedPack('plan', [typedClause('A', { ...ONE_VISIT, population: { where: condition } })], {
          vocabulary: { data },
        }),
      ],
      'wrong-comparison',
    ).map(({ pointer }) => pointer.replace('/clauses/0/rule/population/where', ''));
  const residence = { name: 'student.residence', title: '居住地', type: 'string', values: ['in-county', 'outside'] };

  it.each([
    ['a text of a number', { datum: 'class.size', is: '40' }, [], ['/is']],
    ['a number of a text', { datum: 'student.grade', is: 1 }, [], ['/is']],
    ['a bound of a truth', { datum: 'student.new', atLeast: 1 }, [], ['/atLeast']],
    [
      'a value that there is none of',
      { datum: 'student.residence', in: ['in-county', 'abroad'] },
      [residence],
      ['/in/1'],
    ],
  ])('with %s are faults', (_name, condition, data, pointers) => {
    expect(where(condition, data)).toEqual(pointers);
  });

  it('with a value of the datum are none', () => {
    expect(where({ datum: 'student.residence', is: 'outside' }, [residence])).toEqual([]);
  });

  it('of a datum whose values are not of its type are faults of the vocabulary', () => {
    expect(where({ datum: 'student.residence', is: 'a' }, [{ ...residence, values: ['a', 1] }])).toEqual([
      '/vocabulary/data/0/values/1',
    ]);
  });
});

describe('categories in conditions', () => {
  it('have to stand in the list of the document', () => {
    const list = [{ id: 'left-behind', title: '留守', covers: ['left-behind'], attachesTo: 'student' }];
    const rule = {
      ...ONE_VISIT,
      exceptions: [{ id: 'x', when: { any: [{ category: ['left-behnd'] }] }, exempt: true }],
    };
    const pack = typedPack('plan', [typedClause('A', rule)], { categories: { open: false, list } });
    expect(findingOf([pack], 'unknown-category')).toMatchObject([
      { pointer: '/clauses/0/rule/exceptions/0/when/any/0/category/0', values: { suggestion: 'left-behind' } },
    ]);
  });
});
