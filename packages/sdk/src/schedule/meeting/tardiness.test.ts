import { describe, expect, it } from 'vitest';
import { checkPlan } from '../check/check-plan.js';
import { suggestSlots } from '../explain/suggest-slots.js';
import { contradictionsOf } from '../problem/contradictions.js';
import type { Problem } from '../problem/problem.js';
import { solveNow } from '../solve/solve.js';

/** Two families, ten minutes from each other and from the school, who should be left alone by ten past six and half past. */
const problem: Problem = {
  format: 'homevisit-problem/1',
  days: ['2026-09-07'],
  places: ['school', 'a', 'b'].map((id) => ({ id })),
  travel: {
    kind: 'matrix',
    ticks: [
      [0, 10, 10],
      [10, 0, 10],
      [10, 10, 0],
    ],
  },
  people: [{ id: 'teacher', start: 'school', free: [{ from: 1080, to: 1300 }] }],
  crews: { kind: 'separate' },
  families: ['a', 'b'].map((id) => ({ id, place: id, home: [{ from: 1080, to: 1290 }] })),
  visits: [
    { id: 'first', families: ['a'], duration: 30, strength: 'must', endBy: 1090 },
    { id: 'second', families: ['b'], duration: 30, strength: 'must', endBy: 1110 },
  ],
  weights: { tardiness: 3, greatestTardiness: 5, evening: 0, travel: 1, unfairness: 0 },
};
// The teacher is with the first family from 1090 to 1120, and with the second one from 1130 to 1160.
const TARDINESS = 30 + 50;
const GREATEST = 50;
const WAY = 30;

describe('a visit after which everybody should have left by some time', () => {
  const plan = solveNow(problem, { seed: 1, iterations: 50 });

  it('costs each tick that somebody stays longer, and those of the longest stay once more', () => {
    expect(plan.visits.map(({ visit, start }) => [visit, start])).toEqual([
      ['first', 1090],
      ['second', 1130],
    ]);
    expect(plan.score).toMatchObject({ lateness: TARDINESS * 3 + GREATEST * 5, travel: WAY });
    expect(plan.score.total).toBe(TARDINESS * 3 + GREATEST * 5 + WAY);
    expect(checkPlan(problem, plan)).toEqual([]);
  });

  it('costs nothing where they leave in time, and one for each tick where a problem gives no weights', () => {
    const early = { ...problem, visits: problem.visits.map((visit) => ({ ...visit, endBy: 1160 })) };
    expect(solveNow(early, { iterations: 10 }).score.lateness).toBe(0);
    const unweighted = { ...problem, weights: { evening: 0, unfairness: 0 } };
    const plain = solveNow(unweighted, { iterations: 50 });
    expect(plain.score.lateness).toBe(TARDINESS);
    expect(checkPlan(unweighted, plain)).toEqual([]);
  });

  it('is found out by the checker where a plan says less', () => {
    const { lateness, total } = plan.score;
    const embellished = { ...plan, score: { ...plan.score, lateness: lateness - 1, total: total - 1 } };
    expect(checkPlan(problem, embellished).map(({ code }) => code)).toContain('wrong-score');
  });

  it('is counted for each of several people by their own parts', () => {
    const [visit] = problem.visits;
    const several: Problem = {
      ...problem,
      people: ['one', 'other'].map((id) => ({ id, start: 'school', free: [{ from: 1080, to: 1300 }] })),
      visits: [
        {
          ...(visit as Problem['visits'][number]),
          parts: [{ duration: 30 }, { duration: 20, after: { least: 15, most: 20 } }],
        },
      ],
    };
    const together = solveNow(several, { iterations: 50 });
    // From 1090 to 1120, and from 1105 to 1125.
    expect(together.score.lateness).toBe((30 + 35) * 3 + 35 * 5);
    expect(checkPlan(several, together)).toEqual([]);
  });

  it('makes a later slot dearer when times are suggested', () => {
    const alone = solveNow({ ...problem, visits: problem.visits.slice(0, 1) }, { iterations: 10 });
    const [slot] = suggestSlots(problem, alone, 'second');
    const free = { ...problem, visits: problem.visits.map(({ endBy: _, ...visit }) => visit) };
    const [without] = suggestSlots(free, alone, 'second');
    expect((slot?.cost ?? 0) - (without?.cost ?? 0)).toBe(Math.max(0, (slot?.end ?? 0) - 1110) * 3);
    expect(slot?.end).toBeGreaterThan(1110);
  });

  it('is for people who go alone', () => {
    expect(contradictionsOf({ ...problem, crews: { kind: 'formed' } }).map(({ pointer }) => pointer)).toEqual([
      '/visits/0/endBy',
      '/visits/1/endBy',
    ]);
  });
});
