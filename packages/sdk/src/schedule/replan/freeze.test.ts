import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { plan, problem } from '../../testing/schedule/monday-evening.js';
import { freezeBefore } from './freeze.js';

const visitIn = ({ visits }: Problem, id: string) => visits.find((visit) => visit.id === id);

describe('a plan that is frozen before a day', () => {
  it('pins what is planned before that day to its day, hour and people, and leaves what is late late', () => {
    const frozen = freezeBefore(problem, plan, '2026-09-08');
    expect(visitIn(frozen, 'first')).toEqual({
      ...visitIn(problem, 'first'),
      pin: { date: '2026-09-07', start: 1090, people: ['ding', 'xu'] },
    });
    expect(visitIn(frozen, 'first')).not.toHaveProperty('parts');
  });

  it('leaves what is planned on that day free to move, but not before it', () => {
    const free = freezeBefore(problem, plan, '2026-09-07');
    expect(visitIn(free, 'first')).toEqual({ ...visitIn(problem, 'first'), from: '2026-09-07' });
    expect(visitIn(free, 'first')).not.toHaveProperty('pin');
  });

  it.each([
    [undefined, '2026-09-08'],
    ['2026-09-07', '2026-09-08'],
    ['2026-09-08', '2026-09-08'],
    ['2026-09-10', '2026-09-10'],
  ] as const)('lets a visit from %s that has no place come from %s', (from, expected) => {
    const visits = problem.visits.map((visit) => ({ ...visit, ...(from && { from }) }));
    const frozen = freezeBefore({ ...problem, visits }, { ...plan, visits: [] }, '2026-09-08');
    expect(frozen.visits.map((visit) => visit.from)).toEqual([expected, expected]);
  });

  it('holds people who come separately to when each of them began', () => {
    const parts = [{ duration: 30 }, { duration: 20, after: { least: 0, most: 60 } }];
    const apart = { ...problem, visits: problem.visits.map((visit) => ({ ...visit, parts })) };
    const [first] = plan.visits;
    const began: Plan = { ...plan, visits: [{ ...first!, starts: [1090, 1097] }] };
    expect(visitIn(freezeBefore(apart, began, '2026-09-08'), 'first')?.parts).toEqual([
      { duration: 30 },
      { duration: 20, after: { least: 7, most: 7 } },
    ]);
    const together: Plan = { ...plan, visits: [first!] };
    expect(visitIn(freezeBefore(apart, together, '2026-09-08'), 'first')?.parts?.[1]?.after).toEqual({
      least: 0,
      most: 0,
    });
  });

  it('changes nothing in the problem that it was given', () => {
    const before = JSON.stringify(problem);
    freezeBefore(problem, plan, '2026-09-08');
    expect(JSON.stringify(problem)).toBe(before);
  });
});
