import { describe, expect, it } from 'vitest';
import { findingOf, foundIn, ONE_VISIT, typedClause, typedPack } from '../../testing/pack-under-check.js';

const size = (bounds: object) => ({ datum: 'class.size', ...bounds });
const cohort = (id: string, when: object, atLeast = 1) => ({ id, when, quantity: { atLeast } });
const { quantity, ...withoutNumber } = ONE_VISIT;
const plan = (rule: object, more: object = {}) =>
  typedPack('plan', [typedClause('A', { ...withoutNumber, ...rule })], more);
const examples = (rule: object, code: string, more?: object) =>
  findingOf([plan(rule, more)], code).map(({ example, values }) => [
    example?.map(({ name, value }) => `${name} ${value}`).join(', '),
    ...(values['first'] === undefined ? [] : [values['first'], values['second']]),
  ]);

describe('cohorts by class size', () => {
  it('that cover every class have neither hole nor overlap', () => {
    expect(
      foundIn([plan({ cohorts: [cohort('small', size({ atMost: 40 })), cohort('large', size({ above: 40 }), 2)] })]),
    ).toEqual([]);
    expect(
      foundIn([plan({ cohorts: [cohort('small', size({ atMost: 40 })), cohort('large', size({ atLeast: 41 }), 2)] })]),
    ).toEqual([]);
  });

  it('that leave classes between two bounds out are named with those classes', () => {
    const cohorts = [cohort('small', size({ atMost: 40 })), cohort('large', size({ atLeast: 50 }), 2)];
    expect(examples({ cohorts }, 'cohort-hole')).toEqual([['class.size 41–49']]);
    expect(foundIn([plan({ cohorts })])).toEqual(['warning plan/clauses/0/rule/cohorts cohort-hole']);
  });

  it('that leave several holes name each, open ends among them', () => {
    const cohorts = [cohort('middle', size({ atLeast: 30, below: 40 })), cohort('large', size({ is: 45 }), 2)];
    expect(examples({ cohorts }, 'cohort-hole')).toEqual([
      ['class.size 1–29'],
      ['class.size 40–44'],
      ['class.size ≥ 46'],
    ]);
  });

  it('leave no hole where the text says that the others owe nothing, or an exception says what they owe', () => {
    const cohorts = [cohort('small', size({ atMost: 40 }))];
    expect(examples({ cohorts, otherwise: 'not-owed' }, 'cohort-hole')).toEqual([]);
    const exceptions = [{ id: 'large', when: size({ above: 40 }), exempt: true }];
    expect(examples({ cohorts, exceptions }, 'cohort-hole')).toEqual([]);
  });

  it('that overlap with different numbers are a fault, named with both and with who falls under both', () => {
    const cohorts = [cohort('small', size({ atMost: 50 })), cohort('large', size({ atLeast: 50 }), 2)];
    expect(examples({ cohorts }, 'cohort-overlap')).toEqual([['class.size 50', 'small', 'large']]);
    expect(foundIn([plan({ cohorts })])).toEqual(['error plan/clauses/0/rule/cohorts/1/when cohort-overlap']);
  });

  it('that overlap with the same number contradict nobody', () => {
    const cohorts = [cohort('small', size({ atMost: 50 })), cohort('large', size({ atLeast: 50 }))];
    expect(foundIn([plan({ cohorts })])).toEqual([]);
  });

  it('are looked at only for those whom the clause concerns', () => {
    const population = { where: size({ atMost: 45 }) };
    const cohorts = [cohort('small', size({ atMost: 40 })), cohort('large', size({ atLeast: 50 }), 2)];
    expect(examples({ cohorts, population }, 'cohort-hole')).toEqual([['class.size 41–45']]);
  });
});

describe('cohorts by other data', () => {
  it('find a hole between two numbers with parts', () => {
    const near = { datum: 'student.distance-km', atMost: 5 };
    const far = { datum: 'student.distance-km', atLeast: 6 };
    expect(examples({ cohorts: [cohort('near', near), cohort('far', far, 2)] }, 'cohort-hole')).toEqual([
      ['student.distance-km > 5, < 6'],
    ]);
  });

  it('find a value that nobody thought of, and a combination of two data', () => {
    const locality = (value: string) => ({ datum: 'school.locality', is: value });
    expect(
      examples({ cohorts: [cohort('town', locality('town')), cohort('urban', locality('urban'))] }, 'cohort-hole'),
    ).toEqual([['school.locality rural']]);
    const cohorts = [
      cohort('new', { datum: 'student.new', is: true }),
      cohort(
        'old-near',
        {
          all: [
            { datum: 'student.new', is: false },
            { datum: 'student.boarding', is: false },
          ],
        },
        2,
      ),
    ];
    expect(examples({ cohorts }, 'cohort-hole')).toEqual([['student.new false, student.boarding true']]);
  });

  it('tell categories of the document apart', () => {
    const categories = {
      open: false,
      list: [{ id: 'alone', title: '留守', covers: ['left-behind'], attachesTo: 'student' }],
    };
    const cohorts = [cohort('alone', { category: ['alone'] }, 2), cohort('others', { not: { listed: true } })];
    expect(foundIn([plan({ cohorts }, { categories })])).toEqual([]);
    expect(examples({ cohorts: cohorts.slice(0, 1) }, 'cohort-hole', { categories })).toEqual([
      ['category:alone false'],
    ]);
  });
});

describe('exceptions and conditions', () => {
  it('that hold at once and differ are a fault', () => {
    const exceptions = [
      { id: 'far', when: { datum: 'student.distance-km', above: 50 }, modes: ['video'] },
      { id: 'boarding', when: { datum: 'student.boarding', is: true }, exempt: true },
    ];
    expect(examples({ quantity, exceptions }, 'exception-overlap')).toEqual([
      ['student.distance-km > 50, student.boarding true', 'far', 'boarding'],
    ]);
  });

  it('that can never hold are a fault, and those that always hold are pointed out', () => {
    expect(foundIn([plan({ quantity, population: { where: size({ atLeast: 50, atMost: 40 }) } })])).toEqual([
      'error plan/clauses/0/rule/population/where never-holds',
    ]);
    const always = { any: [size({ atMost: 40 }), size({ above: 30 })] };
    expect(foundIn([plan({ quantity, population: { where: always } })])).toEqual([
      'warning plan/clauses/0/rule/population/where always-holds',
    ]);
  });

  it('otherwise without anybody left over is pointed out', () => {
    const cohorts = [cohort('small', size({ atMost: 40 })), cohort('large', size({ above: 40 }), 2)];
    expect(foundIn([plan({ cohorts, otherwise: 'not-owed' })])).toEqual([
      'warning plan/clauses/0/rule/otherwise otherwise-unused',
    ]);
  });
});
