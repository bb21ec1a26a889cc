import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosineOfDegrees } from './cosine.js';
import { commonSpans, spansWithout, startsWithin, unitedSpans, type Spans } from './spans.js';

const LAST = 40;
const moments = Array.from({ length: LAST + 1 }, (_, moment) => moment);

function pairsOf(spans: Spans): (readonly [number, number])[] {
  return Array.from({ length: spans.length / 2 }, (_, n) => [spans[2 * n]!, spans[2 * n + 1]!] as const);
}
const holds = (spans: Spans, moment: number): boolean =>
  pairsOf(spans).some(([from, to]) => from <= moment && moment <= to);

const anySpan = fc.tuple(fc.nat(LAST), fc.nat(LAST)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
/** In any order, over each other. */
const anySpans = fc.array(anySpan, { maxLength: 6 }).map((pairs) => pairs.flat());
/** In order and apart, as all but `unitedSpans` take them. */
const ordered = anySpans.map(unitedSpans);

function expectOrdered(spans: Spans): void {
  for (const [from, to] of pairsOf(spans)) expect(from).toBeLessThanOrEqual(to);
  for (let at = 1; at + 1 < spans.length; at += 2) expect(spans[at]!).toBeLessThan(spans[at + 1]!);
}

describe('spans of time', () => {
  it('that are united hold the same moments, in order and apart', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const united = unitedSpans(spans);
        for (const moment of moments) expect(holds(united, moment)).toBe(holds(spans, moment));
        expectOrdered(united);
      }),
    );
  });

  it('that touch become one, and one alone stays what it is', () => {
    expect(unitedSpans([20, 30, 10, 20])).toEqual([10, 30]);
    expect(unitedSpans([10, 20, 21, 30])).toEqual([10, 20, 21, 30]);
    expect(unitedSpans([10, 40, 20, 30])).toEqual([10, 40]);
    expect(unitedSpans([5, 6])).toEqual([5, 6]);
    expect(unitedSpans([])).toEqual([]);
  });

  it('have in common what lies in both', () => {
    fc.assert(
      fc.property(ordered, ordered, (a, b) => {
        const common = commonSpans(a, b);
        for (const moment of moments) expect(holds(common, moment)).toBe(holds(a, moment) && holds(b, moment));
      }),
    );
    expect(commonSpans([0, 10, 20, 30], [10, 20])).toEqual([10, 10, 20, 20]);
  });

  it('without others keep what merely touches these', () => {
    fc.assert(
      fc.property(ordered, anySpans, (spans, taken) => {
        const left = spansWithout(spans, taken);
        for (const moment of moments) {
          const isInside = pairsOf(taken).some(([from, to]) => from < moment && moment < to);
          if (isInside || !holds(spans, moment)) expect(holds(left, moment)).toBe(false);
          else expect(holds(left, moment)).toBe(true);
        }
      }),
    );
    expect(spansWithout([0, 10], [0, 10])).toEqual([0, 0, 10, 10]);
    expect(spansWithout([0, 10], [3, 5])).toEqual([0, 3, 5, 10]);
    expect(spansWithout([0, 10, 20, 30], [10, 20])).toEqual([0, 10, 20, 30]);
    expect(spansWithout([0, 10], [5, 20])).toEqual([0, 5]);
    expect(spansWithout([5, 20], [0, 10])).toEqual([10, 20]);
    expect(spansWithout([0, 10], [])).toEqual([0, 10]);
  });

  it('let something begin where all of it lies in one of them', () => {
    fc.assert(
      fc.property(ordered, fc.nat(15), (spans, duration) => {
        const starts = startsWithin(spans, duration);
        for (const moment of moments) {
          const fits = pairsOf(spans).some(([from, to]) => from <= moment && moment + duration <= to);
          expect(holds(starts, moment)).toBe(fits);
        }
        expectOrdered(starts);
      }),
    );
    expect(startsWithin([0, 10, 20, 29], 10)).toEqual([0, 0]);
  });
});

describe('the cosine by which plans measure a parallel', () => {
  it('is that of the engine to ten digits, from pole to pole', () => {
    for (let degrees = -90; degrees <= 90; degrees += 0.5) {
      expect(Math.abs(cosineOfDegrees(degrees) - Math.cos((degrees * Math.PI) / 180))).toBeLessThan(1e-10);
    }
  });
});
