import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem/problem.js';
import type { Place, Travel } from '../problem/travel.js';
import { problem } from '../../testing/schedule/monday-evening.js';
import { travelTimes } from './travel-times.js';

const timesIn = (places: readonly Place[], travel: Travel, more: Partial<Problem> = {}) =>
  travelTimes({ ...problem, ...more, places: [...places], travel });

describe('ways, as the checker measures them', () => {
  it('stand in a matrix by the places of both, in either direction', () => {
    const travel: Travel = {
      kind: 'matrix',
      ticks: [
        [0, 4],
        [7, 0],
      ],
    };
    const way = timesIn([{ id: 'a' }, { id: 'b' }], travel);
    expect([way('a', 'b'), way('b', 'a'), way('a', 'a')]).toEqual([4, 7, 0]);
    expect([way('a', 'nowhere'), way('nowhere', 'a')]).toEqual([0, 0]);
  });

  it('are straight on a plane', () => {
    const places: Place[] = [{ id: 'a', x: 1, y: 2 }, { id: 'b', x: 4, y: 6 }, { id: 'origin' }];
    const way = timesIn(places, { kind: 'plane', ticksPerUnit: 10 });
    expect(way('a', 'b')).toBeCloseTo(50);
    expect(way('b', 'origin')).toBeCloseTo(10 * Math.hypot(4, 6));
    expect(way('a', 'a')).toBe(0);
  });

  it('follow the globe, made longer by what roads turn, a little short for rounding, and never below the least', () => {
    const places: Place[] = [
      { id: 'a', latitude: 40, longitude: 110 },
      { id: 'b', latitude: 40, longitude: 110.1 },
      { id: 'c', latitude: 40.1, longitude: 110 },
    ];
    const travel: Travel = { kind: 'coordinates', metresPerMinute: 500, detourPercent: 130 };
    const way = timesIn(places, travel);
    // A tenth of a degree of longitude is 8,518 m at 40° north, one of latitude 11,119 m.
    expect(way('a', 'b')).toBeCloseTo(((8518 * 1.3) / 500) * 0.998, 1);
    expect(way('a', 'c')).toBeCloseTo(((11_119 * 1.3) / 500) * 0.998, 1);
    expect(way('c', 'a')).toBe(way('a', 'c'));
    expect(way('a', 'a')).toBe(0);
    expect(timesIn(places, travel, { ticksPerMinute: 60 })('a', 'c')).toBeCloseTo(60 * way('a', 'c'));
    const atLeast = timesIn(places, { ...travel, atLeast: 25 });
    expect([atLeast('a', 'b'), atLeast('a', 'a')]).toEqual([25, 0]);
    expect(atLeast('a', 'c')).toBe(way('a', 'c'));
  });

  it('are told by a table of zones in both directions, where the last word holds', () => {
    const places: Place[] = ['north', 'north', 'mill', 'ford'].map((zone, n) => ({ id: String(n), zone }));
    const way = timesIn(places, {
      kind: 'zones',
      within: 3,
      otherwise: 40,
      between: [
        { zones: ['north', 'mill'], ticks: 11 },
        { zones: ['mill', 'north'], ticks: 12 },
        { zones: ['mill', 'mill'], ticks: 1 },
        { zones: ['elsewhere', 'ford'], ticks: 2 },
        { zones: ['north', 'elsewhere'], ticks: 2 },
      ],
    });
    expect([way('0', '1'), way('0', '0'), way('0', '2'), way('2', '1')]).toEqual([3, 0, 12, 12]);
    expect([way('0', '3'), way('3', '0'), way('2', '3')]).toEqual([40, 40, 40]);
  });
});
