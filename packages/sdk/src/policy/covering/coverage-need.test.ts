import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededOf, shareOf } from './coverage-need.js';

describe('a share of so many', () => {
  it.each([
    [0.8, 31, { up: 25, down: 24, nearest: 25 }],
    [0.8, 30, { up: 24, down: 24, nearest: 24 }],
    [0.5, 5, { up: 3, down: 2, nearest: 3 }],
    [0.1, 4, { up: 1, down: 0, nearest: 0 }],
    [0.07, 100, { up: 7, down: 7, nearest: 7 }],
    [0.29, 100, { up: 29, down: 29, nearest: 29 }],
    [0.15, 10, { up: 2, down: 1, nearest: 2 }],
    [1, 7, { up: 7, down: 7, nearest: 7 }],
    [0, 7, { up: 0, down: 0, nearest: 0 }],
  ] as const)('of %d in %d is rounded as the text says', (atLeast, outOf, expected) => {
    for (const rounding of ['up', 'down', 'nearest'] as const) {
      expect(shareOf({ atLeast, rounding }, outOf)).toBe(expected[rounding]);
    }
  });

  it('never asks for more than there are, and for one more at most where one more is there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('up', 'down', 'nearest'),
        fc.nat({ max: 300 }),
        (percent, rounding, outOf) => {
          const share = { atLeast: percent / 100, rounding } as const;
          const [now, more] = [shareOf(share, outOf), shareOf(share, outOf + 1)];
          expect(now).toBeLessThanOrEqual(outOf);
          expect(more - now === 0 || more - now === 1).toBe(true);
        },
      ),
    );
  });
});

describe('a number', () => {
  it('ends where there are no more, but for visits', () => {
    expect(neededOf({ quantity: { atLeast: 3 } }, 'students', 2)).toBe(2);
    expect(neededOf({ quantity: { atLeast: 3 } }, 'students', 3)).toBe(3);
    expect(neededOf({ quantity: { atLeast: 3 } }, 'families', 4)).toBe(3);
    expect(neededOf({ quantity: { atLeast: 3 } }, 'visits', 2)).toBe(3);
  });

  it('together with a share asks for the higher of both', () => {
    const share = { atLeast: 0.5, rounding: 'up' } as const;
    expect(neededOf({ quantity: { atLeast: 2 }, share }, 'students', 10)).toBe(5);
    expect(neededOf({ quantity: { atLeast: 7 }, share }, 'students', 10)).toBe(7);
    expect(neededOf({}, 'students', 10)).toBe(0);
  });
});
