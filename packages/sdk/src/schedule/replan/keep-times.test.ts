import { describe, expect, it } from 'vitest';
import { checkPlan } from '../check/check-plan.js';
import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { keepTimes } from './keep-times.js';

const DATE = '2026-09-07';
const WAY = 10;

/** Two families, as far from the school as from each other, whom one teacher visits on one evening. */
function problemWith(families: Partial<Record<'first' | 'second', Partial<Problem['families'][number]>>>): Problem {
  const ticks = [
    [0, WAY, WAY],
    [WAY, 0, WAY],
    [WAY, WAY, 0],
  ];
  return {
    format: 'homevisit-problem/1',
    days: [DATE],
    places: [{ id: 'school' }, { id: 'first' }, { id: 'second' }],
    travel: { kind: 'matrix', ticks },
    people: [{ id: 'lin', start: 'school', free: [{ from: 0, to: 200 }] }],
    crews: { kind: 'fixed', list: [{ id: 'alone', people: ['lin'] }] },
    families: (['first', 'second'] as const).map((id) => ({ id, place: id, ...families[id] })),
    visits: ['first', 'second'].map((id) => ({ id, families: [id], duration: 30, strength: 'must' as const })),
    weights: { evening: 0, unfairness: 0, wish: 15 },
  };
}

function planIn(order: readonly string[], wishes = 0, start = 20): Plan {
  const starts = [start, start + 30 + WAY];
  const travel = 3 * WAY;
  const none = { unplaced: 0, lateness: 0, evenings: 0, unfairness: 0, preferences: 0, changes: 0 };
  return {
    format: 'homevisit-plan/1',
    visits: order.map((visit, index) => {
      const begin = starts[index] ?? 0;
      return { visit, date: DATE, start: begin, end: begin + 30, people: ['lin'], lateDays: 0 };
    }),
    outings: [
      {
        date: DATE,
        people: ['lin'],
        crew: 'alone',
        leave: start - WAY,
        back: start + 70 + WAY,
        travel,
        visits: [...order],
      },
    ],
    unplaced: [],
    score: { ...none, travel, wishes, total: travel + wishes },
  };
}

/** What one teacher does on the evening, done by another as well, with families of the same hours. */
function both(teacher: string, plan: Plan, colleague: string): Plan {
  const other = (id: string): string => (id === teacher ? colleague : `${id} of ${colleague}`);
  const { visits, outings, score } = plan;
  return {
    ...plan,
    visits: [...visits, ...visits.map((one) => ({ ...one, visit: other(one.visit), people: one.people.map(other) }))],
    outings: [
      ...outings,
      ...outings.map((one) => ({
        ...one,
        people: one.people.map(other),
        crew: colleague,
        visits: one.visits.map(other),
      })),
    ],
    score: { ...score, travel: score.travel * 2, total: score.total * 2 },
  };
}

/** Two teachers with two families each; those of the second have no limits of their own. */
function twoEvenings(families: Parameters<typeof problemWith>[0]): Problem {
  const one = problemWith(families);
  const [lin] = one.people;
  if (!lin) throw new Error('nobody goes');
  const ofWu = (id: string): string => `${id} of wu`;
  return {
    ...one,
    people: [lin, { ...lin, id: 'wu' }],
    crews: { kind: 'fixed', list: ['alone', 'wu'].map((id) => ({ id, people: [id === 'wu' ? 'wu' : 'lin'] })) },
    families: [...one.families, ...one.families.map(({ id, place }) => ({ id: ofWu(id), place }))],
    visits: [
      ...one.visits,
      ...one.visits.map((visit) => ({ ...visit, id: ofWu(visit.id), families: [ofWu(visit.id)] })),
    ],
  };
}

/** Two who come separately to one family, the second of them between five and fifteen ticks after the first. */
function meeting(): Problem {
  const one = problemWith({});
  const [lin] = one.people;
  if (!lin) throw new Error('nobody goes');
  return {
    ...one,
    people: [lin, { ...lin, id: 'wu' }],
    crews: { kind: 'separate' },
    visits: [
      {
        id: 'first',
        families: ['first'],
        duration: 30,
        strength: 'must',
        parts: [{ duration: 30 }, { duration: 20, after: { least: 5, most: 15 } }],
      },
    ],
  };
}

/** The plan for it in which the second begins at this time. */
function metAt(second: number): Plan {
  const evening = (person: string, begin: number, end: number): Plan['outings'][number] => ({
    date: DATE,
    people: [person],
    leave: begin - WAY,
    back: end + WAY,
    travel: 2 * WAY,
    visits: ['first'],
  });
  return {
    ...planIn([]),
    visits: [
      {
        visit: 'first',
        date: DATE,
        start: 20,
        end: Math.max(50, second + 20),
        people: ['lin', 'wu'],
        starts: [20, second],
        lateDays: 0,
      },
    ],
    outings: [evening('lin', 20, 50), evening('wu', second, second + 20)],
    score: { ...planIn([]).score, travel: 4 * WAY, total: 4 * WAY },
  };
}

const startsOf = ({ visits }: Plan) => Object.fromEntries(visits.map(({ visit, start }) => [visit, start]));

describe('keeping the hours of an evening on which nothing changes', () => {
  const before = planIn(['first', 'second']);
  const after = planIn(['second', 'first']);

  it('turns an evening back that was turned round for nothing', () => {
    const problem = problemWith({});
    const kept = keepTimes(problem, before, after);
    expect(checkPlan(problem, kept)).toEqual([]);
    expect(startsOf(kept)).toEqual(startsOf(before));
    expect(kept.outings).toEqual(before.outings);
  });

  it('leaves a plan alone in which nobody begins at another time', () => {
    expect(keepTimes(problemWith({}), before, before)).toBe(before);
  });

  it.each([
    ['a family is not at home any more', { first: { home: [{ from: 50, to: 120 }] } }],
    ['a family has declined', { first: { declined: [{ from: 0, to: 40 }] } }],
  ])('leaves the new hours where %s', (_, families) => {
    const problem = problemWith(families);
    expect(checkPlan(problem, after)).toEqual([]);
    expect(keepTimes(problem, before, after)).toBe(after);
  });

  it('leaves the new hours where the earlier ones are against a wish', () => {
    const problem = problemWith({ second: { wishes: [{ from: 0, to: 55 }] } });
    expect(checkPlan(problem, after)).toEqual([]);
    expect(keepTimes(problem, before, after)).toBe(after);
  });

  it('leaves the new hours where nobody is free as early as before', () => {
    const early = planIn(['first', 'second'], 0, 12);
    const [lin] = problemWith({}).people;
    if (!lin) throw new Error('nobody goes');
    const problem = { ...problemWith({}), people: [{ ...lin, free: [{ from: 5, to: 200 }] }] };
    expect(checkPlan(problem, after)).toEqual([]);
    expect(keepTimes(problem, early, after)).toBe(after);
  });

  it('leaves the new hours where the way takes longer than it did', () => {
    const [way, longer, shorter] = [WAY, WAY + 1, WAY - 1];
    const ticks = [
      [0, way, way],
      [shorter, 0, longer],
      [way, way, 0],
    ];
    const problem: Problem = { ...problemWith({}), travel: { kind: 'matrix', ticks } };
    expect(keepTimes(problem, before, after)).toBe(after);
    expect(startsOf(keepTimes(problemWith({}), before, after))).toEqual(startsOf(before));
  });

  it('gives back the hours of those evenings that still hold, and leaves the others', () => {
    const problem = twoEvenings({ first: { home: [{ from: 50, to: 120 }] } });
    const [early, late] = [both('lin', before, 'wu'), both('lin', after, 'wu')];
    const kept = keepTimes(problem, early, late);
    expect(startsOf(kept)).toEqual({ first: 60, second: 20, 'first of wu': 20, 'second of wu': 60 });
    expect(kept.outings).toEqual([late.outings[0], early.outings[1]]);
  });

  it('takes an evening for the same whoever of its people is named first', () => {
    const problem = problemWith({});
    const inTurn = (one: Plan, people: string[]): Plan => ({
      ...one,
      outings: one.outings.map((outing) => ({ ...outing, people })),
    });
    const [early, late] = [inTurn(before, ['lin', 'wu']), inTurn(after, ['wu', 'lin'])];
    expect(startsOf(keepTimes(problem, early, late))).toEqual(startsOf(before));
    expect(early.outings[0]?.people).toEqual(['lin', 'wu']);
    expect(late.outings[0]?.people).toEqual(['wu', 'lin']);
  });

  it('gives back when each of several begins, where only one of them begins at another time', () => {
    const [problem, early, late] = [meeting(), metAt(25), metAt(35)];
    expect(checkPlan(problem, early)).toEqual([]);
    expect(checkPlan(problem, late)).toEqual([]);
    const kept = keepTimes(problem, early, late);
    expect(kept).toEqual(early);
    expect(keepTimes(problem, early, early)).toBe(early);
  });
});
