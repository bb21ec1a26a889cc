import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem/problem.js';
import { problem } from '../../testing/schedule/monday-evening.js';
import { compileInstance } from './compile-instance.js';
import { UNBOUNDED } from './instance.js';

const alone: Problem = {
  ...problem,
  people: problem.people.map((person) => ({ ...person, skills: [] })),
  crews: { kind: 'fixed', list: ['ding', 'xu'].map((id) => ({ id, people: [id] })) },
  visits: problem.visits.map(({ visitors: _, ...visit }) => visit),
  weights: { unfairness: 0 },
};
const twinsIn = (some: Problem): number[] => [...compileInstance(some).crewTwin];
const withFirst = (change: Partial<Problem['people'][number]>): Problem => ({
  ...alone,
  people: alone.people.map((person, n) => (n === 0 ? { ...person, ...change } : person)),
});
const withVisits = (...changes: Partial<Problem['visits'][number]>[]): Problem => ({
  ...problem,
  visits: problem.visits.map((visit, n) => ({ ...visit, ...changes[n] })),
});

describe('crews of which it makes no difference which one goes', () => {
  it('are told as one', () => {
    expect(twinsIn(alone)).toEqual([0, 0]);
  });

  it.each([
    ['start elsewhere', withFirst({ start: 'mill' })],
    ['end elsewhere', withFirst({ end: 'mill' })],
    ['are free at other times', withFirst({ free: [{ from: 1080, to: 1259, visits: 3 }] })],
    ['make another number of visits', withFirst({ free: [{ from: 1080, to: 1260, visits: 2 }] })],
    ['carry less', withFirst({ atMost: { load: 2 } })],
    ['must not go to somebody', withFirst({ never: ['wang'] })],
  ])('are told apart where they %s', (_, some) => {
    expect(twinsIn(some)).toEqual([0, 1]);
  });

  it.each([
    ['the load is to be shared fairly', { ...alone, weights: { unfairness: 1 } }],
    ['somebody has a limit of visits a week', withFirst({ atMost: { visitsPerWeek: 9 } })],
    ['somebody has a limit of evenings a week', withFirst({ atMost: { eveningsPerWeek: 9 } })],
    [
      'a crew is of several people',
      {
        ...alone,
        crews: {
          kind: 'fixed' as const,
          list: [
            { id: 'one', people: ['ding', 'xu'] },
            { id: 'two', people: ['xu', 'ding'] },
          ],
        },
      },
    ],
  ])('are told apart where %s', (_, some: Problem) => {
    expect(twinsIn(some)).toEqual([0, 1]);
  });
});

describe('a problem in arrays', () => {
  it('takes a visit for fixed where both its day and its hour are agreed', () => {
    const pins = [{ date: '2026-09-07', start: 1090 }, { date: '2026-09-07' }] as const;
    expect([...compileInstance(withVisits({ pin: pins[0] }, { pin: pins[1] })).isFixed]).toEqual([1, 0]);
    expect([...compileInstance(withVisits({ pin: { start: 1090 } }, {})).isFixed]).toEqual([0, 0]);
  });

  it('weighs a visit by strength and weight, and one that is agreed above all others', () => {
    const some = withVisits(
      { strength: 'wish', weight: 3 },
      { strength: 'principle', pin: { people: ['ding', 'xu'] } },
    );
    expect([...compileInstance(some).unplacedCost]).toEqual([300_000, 1_000_000_000]);
    expect([...compileInstance(problem).unplacedCost]).toEqual([10_000_000, 10_000_000]);
  });

  it('finds a visit where its first family lives, or where it says', () => {
    expect([...compileInstance(problem).place]).toEqual([1, 2]);
    expect([...compileInstance(withVisits({ place: 'school' }, { families: ['wang', 'li'] })).place]).toEqual([0, 1]);
  });

  it('holds loads, durations and limits of a week, and whether there are any', () => {
    const instance = compileInstance(problem);
    expect([...instance.load]).toEqual([0, 2]);
    expect([...instance.duration]).toEqual([30, 40]);
    expect(instance.hasWeekLimits).toBe(false);
    expect([...instance.mostVisitsPerWeek, ...instance.mostEveningsPerWeek]).toEqual(Array(4).fill(UNBOUNDED));
    const limited = compileInstance(withFirst({ atMost: { visitsPerWeek: 4, eveningsPerWeek: 2 } }));
    expect([limited.hasWeekLimits, limited.mostVisitsPerWeek[0], limited.mostEveningsPerWeek[0]]).toEqual([true, 4, 2]);
    expect(compileInstance(withFirst({ atMost: { load: 4 } })).hasWeekLimits).toBe(false);
  });
});
