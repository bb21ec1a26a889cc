import { describe, expect, it } from 'vitest';
import { problem } from '../../testing/schedule/monday-evening.js';
import { isCovered } from './is-covered.js';
import { weekOf } from './lookup.js';
import { statedWeights } from './stated-weights.js';

describe('weights, where a problem leaves them out', () => {
  it('are as documented, in minutes', () => {
    expect(statedWeights(problem)).toEqual({
      unplaced: { must: 10_000_000, principle: 1_000_000, wish: 100_000 },
      lateDay: 120,
      tardiness: 1,
      greatestTardiness: 0,
      evening: 60,
      travel: 1,
      unfairness: 1,
      wish: 15,
    });
  });

  it('grow with the number of ticks in a minute, but for travel and tardiness, which are counted in ticks', () => {
    expect(statedWeights({ ...problem, ticksPerMinute: 60 })).toEqual({
      unplaced: { must: 600_000_000, principle: 60_000_000, wish: 6_000_000 },
      lateDay: 7200,
      tardiness: 1,
      greatestTardiness: 0,
      evening: 3600,
      travel: 1,
      unfairness: 60,
      wish: 900,
    });
  });

  it('are those of the problem where it gives them', () => {
    const weights = {
      unplaced: { must: 1, principle: 2, wish: 3 },
      lateDay: 4,
      evening: 5,
      travel: 6,
      unfairness: 7,
      wish: 8,
      tardiness: 9,
      greatestTardiness: 10,
    };
    expect(statedWeights({ ...problem, weights, ticksPerMinute: 60 })).toEqual(weights);
  });
});

describe('stretches of time', () => {
  it.each([
    [[{ from: 10, to: 20 }], 10, 20, true],
    [[{ from: 10, to: 19 }], 10, 20, false],
    [[{ from: 11, to: 20 }], 10, 20, false],
    [
      [
        { from: 15, to: 20 },
        { from: 10, to: 15 },
      ],
      10,
      20,
      true,
    ],
    [
      [
        { from: 10, to: 14 },
        { from: 15, to: 20 },
      ],
      10,
      20,
      false,
    ],
    [
      [
        { from: 10, to: 30 },
        { from: 12, to: 13 },
      ],
      10,
      20,
      true,
    ],
    [
      [
        { from: 0, to: 10 },
        { from: 20, to: 30 },
      ],
      10,
      20,
      false,
    ],
    [[{ from: 0, to: 10 }], 10, 10, true],
    [[], 10, 10, false],
  ])('%o cover %i to %i: %s', (stretches, start, end, covered) => {
    expect(isCovered(stretches, start, end)).toBe(covered);
  });
});

describe('the week of a day', () => {
  it('is the same from Monday to Sunday', () => {
    const weeks = ['2026-09-07', '2026-09-13', '2026-09-14'].map(weekOf);
    expect([weeks[1]! - weeks[0]!, weeks[2]! - weeks[0]!]).toEqual([0, 1]);
  });
});
