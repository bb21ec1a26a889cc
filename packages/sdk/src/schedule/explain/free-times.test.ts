import { describe, expect, it } from 'vitest';
import { compileInstance } from '../instance/compile-instance.js';
import { meetingParts } from '../meeting/meeting-parts.js';
import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { solveNow } from '../solve/solve.js';
import { FreeTimes } from './free-times.js';

const [MONDAY, TUESDAY] = ['2026-09-07', '2026-09-08'] as const;

/** Ding goes alone: ten ticks from the school to every family and between families. */
function evenings(ding: Partial<Problem['people'][number]> = {}): Problem {
  const families = ['wang', 'li', 'zhao', 'qian'];
  return {
    format: 'homevisit-problem/1',
    days: [MONDAY, TUESDAY],
    places: ['school', ...families].map((id) => ({ id, zone: id })),
    travel: { kind: 'zones', within: 0, otherwise: 10, between: [] },
    people: [{ id: 'ding', start: 'school', free: [{ from: 1000, to: 1200 }], ...ding }],
    crews: { kind: 'separate' },
    families: families.map((id) => ({ id, place: id })),
    visits: families.map((id) => ({ id, families: [id], duration: 30, strength: 'must', load: 2 })),
  };
}

const at = (visit: string, date: typeof MONDAY | typeof TUESDAY, start: number) => ({
  visit,
  date,
  start,
  end: start + 30,
  people: ['ding'],
  lateDays: 0,
});

/** Wang at 1050 and Li at 1120 on Monday, Zhao on Tuesday; Qian is to be placed. */
const plan: Plan = {
  ...solveNow({ ...evenings(), visits: [] }, { iterations: 0 }),
  visits: [at('wang', MONDAY, 1050), at('li', MONDAY, 1120), at('zhao', TUESDAY, 1010)],
  outings: [
    { date: MONDAY, people: ['ding'], leave: 1040, back: 1160, travel: 30, visits: ['wang', 'li'] },
    { date: TUESDAY, people: ['ding'], leave: 1000, back: 1050, travel: 20, visits: ['zhao'] },
  ],
};

const [DING, QIAN, WANG] = [0, 3, 0];

function timesOf(problem: Problem, day: number, visit = QIAN, duration = 30) {
  const instance = compileInstance(problem);
  return new FreeTimes(instance, meetingParts(instance), plan).of(DING, day, visit, duration);
}

const spans = (...args: Parameters<typeof timesOf>) => timesOf(...args).map(({ from, to }) => [from, to]);

describe('the times that somebody has between visits', () => {
  it('begin after the way from the one before, and end early enough for the way to the next', () => {
    expect(timesOf(evenings(), 0, QIAN, 10)).toEqual([
      { person: DING, from: 1010, to: 1030, detour: 10, isNewEvening: false },
      { person: DING, from: 1090, to: 1100, detour: 10, isNewEvening: false },
      { person: DING, from: 1160, to: 1180, detour: 10, isNewEvening: false },
    ]);
  });

  it('are none where a visit and both ways do not fit, and one moment where they just do', () => {
    expect(spans(evenings(), 0, QIAN, 20)).toEqual([
      [1010, 1020],
      [1090, 1090],
      [1160, 1170],
    ]);
    expect(spans(evenings(), 0, QIAN, 21)).toEqual([
      [1010, 1019],
      [1160, 1169],
    ]);
    expect(spans(evenings(), 0, QIAN, 200)).toEqual([]);
  });

  it('are those that there would be if the visit itself had no place', () => {
    expect(spans(evenings(), 0, WANG)).toEqual([
      [1010, 1080],
      [1160, 1160],
    ]);
  });

  it('are a whole evening, and a way there and back, for who has no other visit', () => {
    const free = evenings();
    expect(timesOf({ ...free, days: [...free.days, '2026-09-09'] }, 2)).toEqual([
      { person: DING, from: 1010, to: 1160, detour: 20, isNewEvening: true },
    ]);
  });

  it('are none on a day off', () => {
    expect(spans(evenings({ free: [{ dates: [TUESDAY], from: 1000, to: 1200 }] }), 0)).toEqual([]);
  });

  it.each([
    [
      'visits on a day',
      { free: [{ from: 1000, to: 1200, visits: 2 }] },
      { free: [{ from: 1000, to: 1200, visits: 3 }] },
    ],
    ['load in an evening', { atMost: { load: 5 } }, { atMost: { load: 6 } }],
    ['visits in a week', { atMost: { visitsPerWeek: 3 } }, { atMost: { visitsPerWeek: 4 } }],
    ['evenings in a week', { atMost: { eveningsPerWeek: 1 } }, { atMost: { eveningsPerWeek: 2 } }],
  ])('are none for who has as many %s as they may', (_, full, notFull) => {
    expect(spans(evenings(full), 0)).toEqual([]);
    expect(spans(evenings(notFull), 0)).toHaveLength(2);
  });

  it('do not count the visit itself against the limits', () => {
    for (const atMost of [{ visitsPerWeek: 3 }, { load: 4 }])
      expect(spans(evenings({ atMost }), 0, WANG)).toHaveLength(2);
  });

  it('count what somebody does in another week for that week', () => {
    const [NEXT, problem] = ['2026-09-14', evenings({ atMost: { eveningsPerWeek: 1, visitsPerWeek: 2 } })] as const;
    expect(spans({ ...problem, days: [MONDAY, TUESDAY, NEXT] }, 2)).toEqual([[1010, 1160]]);
  });

  it('say how many visits somebody has, without one', () => {
    const instance = compileInstance(evenings());
    const times = new FreeTimes(instance, meetingParts(instance), plan);
    expect(times.countOf(DING, QIAN)).toBe(3);
    expect(times.countOf(DING, WANG)).toBe(2);
  });
});
