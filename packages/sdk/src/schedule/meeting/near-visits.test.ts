import { describe, expect, it } from 'vitest';
import { compileInstance } from '../instance/compile-instance.js';
import type { Problem } from '../problem/problem.js';
import { meetingParts } from './meeting-parts.js';
import { NearVisits } from './near-visits.js';

const DAYS: Problem['days'] = ['2026-09-07', '2026-09-08'];

/** Families along a street, a minute from each other; each is at home at its own hours. */
function nearOf(visit: number, home: Problem['families'][number]['home'][]): number[] {
  const problem: Problem = {
    format: 'homevisit-problem/1',
    days: DAYS,
    places: home.map((_, x) => ({ id: `f${x}`, x, y: 0 })),
    travel: { kind: 'plane', ticksPerUnit: 1 },
    people: [{ id: 'p', start: 'f0', free: [{ from: 0, to: 1000 }] }],
    crews: { kind: 'separate' },
    families: home.map((stretches, x) => ({ id: `f${x}`, place: `f${x}`, home: stretches })),
    visits: home.map((_, x) => ({
      id: `v${x}`,
      families: [`f${x}`],
      duration: 30,
      strength: 'must',
      visitors: { atLeast: 1 },
      endBy: 900,
    })),
  };
  const instance = compileInstance(problem);
  return [...new NearVisits(instance, meetingParts(instance)).of(visit)];
}

describe('visits near to another', () => {
  const always = [{ from: 0, to: 600 }];

  it('are those to which somebody could go next or from which they could come, the nearest first', () => {
    expect(nearOf(2, [always, always, always, always, always])).toEqual([1, 3, 0, 4]);
  });

  it('are none that are at home at the same hour only', () => {
    const same = [{ from: 100, to: 140 }];
    expect(nearOf(0, [same, same, [{ from: 0, to: 60 }], [{ from: 200, to: 240 }]])).toEqual([2, 3]);
  });

  it('are those that can just be reached, and none a minute too far', () => {
    // It ends at 30 at the earliest, and the last moment to begin the other one, two minutes away, is 32 or 31.
    expect(nearOf(0, [[{ from: 0, to: 30 }], [], [{ from: 2, to: 62 }]])).toEqual([2]);
    expect(nearOf(0, [[{ from: 0, to: 30 }], [], [{ from: 1, to: 61 }]])).toEqual([]);
  });

  it('are none of other days', () => {
    const first = [{ dates: [DAYS[0] as Problem['days'][number]], from: 0, to: 600 }];
    const second = [{ dates: [DAYS[1] as Problem['days'][number]], from: 0, to: 600 }];
    expect(nearOf(0, [first, second, first])).toEqual([2]);
    expect(nearOf(1, [first, second, always])).toEqual([2]);
  });

  it('are thirty at most', () => {
    const near = nearOf(
      20,
      Array.from({ length: 50 }, () => always),
    );
    expect(near).toHaveLength(30);
    expect(new Set(near).has(20)).toBe(false);
    expect(near.every((visit) => Math.abs(visit - 20) <= 15)).toBe(true);
  });
});
