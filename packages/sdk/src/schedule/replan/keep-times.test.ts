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
});
