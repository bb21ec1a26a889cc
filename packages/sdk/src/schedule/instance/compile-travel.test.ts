import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problem } from '../../testing/schedule/monday-evening.js';
import { travelTimes } from '../check/travel-times.js';
import type { Place, Travel } from '../problem/travel.js';
import { compileTravel, waysInto } from './compile-travel.js';

const named = (places: readonly Omit<Place, 'id'>[]): Place[] => places.map((one, n) => ({ ...one, id: `p${n}` }));

/** Every way as plans are made with it, beside the way as the checker measures it. */
function both(places: readonly Place[], travel: Travel, ticksPerMinute = 1) {
  const table = compileTravel(places, travel, ticksPerMinute);
  const way = travelTimes({ ...problem, places: [...places], travel, ticksPerMinute });
  return places.flatMap((from, i) =>
    places.map((to, j) => [table[i * places.length + j]!, way(from.id, to.id)] as const),
  );
}

const onPlane = fc.array(fc.record({ x: fc.integer({ min: -90, max: 90 }), y: fc.integer({ min: -90, max: 90 }) }), {
  minLength: 1,
  maxLength: 5,
});
/** Places of one school, within some kilometres. */
const onGlobe = fc.array(
  fc.record({
    latitude: fc.integer({ min: 0, max: 100 }).map((n) => 40 + n / 1000),
    longitude: fc.integer({ min: 0, max: 100 }).map((n) => 110 + n / 1000),
  }),
  { minLength: 1, maxLength: 5 },
);
const zone = fc.constantFrom('north', 'mill', 'ford');

describe('ways, as plans are made with them', () => {
  it('on a plane are those of the checker, rounded up', () => {
    fc.assert(
      fc.property(onPlane, fc.integer({ min: 1, max: 20 }), (places, ticksPerUnit) => {
        for (const [made, measured] of both(named(places), { kind: 'plane', ticksPerUnit })) {
          expect(made - measured).toBeGreaterThan(-1e-6);
          expect(made - measured).toBeLessThan(1);
        }
      }),
    );
  });

  it('on the globe are those of the checker, rounded up, within what a flat globe is wrong by', () => {
    fc.assert(
      fc.property(onGlobe, fc.constantFrom(1, 60), fc.constantFrom(undefined, 8), (places, perMinute, atLeast) => {
        const travel: Travel = {
          kind: 'coordinates',
          metresPerMinute: 400,
          detourPercent: 130,
          ...(atLeast !== undefined && { atLeast }),
        };
        for (const [made, measured] of both(named(places), travel, perMinute)) {
          expect(made - measured).toBeGreaterThan(-1e-6);
          expect(made - measured).toBeLessThan(1 + 0.004 * measured);
        }
      }),
    );
  });

  it('take what has no coordinates for where the lines meet', () => {
    const places = named([{}, { latitude: 0.1 }, { longitude: 0.1 }]);
    const table = compileTravel(places, { kind: 'coordinates', metresPerMinute: 1, detourPercent: 100 }, 1);
    expect([...table]).toEqual([0, 11_120, 11_120, 11_120, 0, 15_726, 11_120, 15_726, 0]);
  });

  it('by zones are exactly those of the checker', () => {
    const between = fc.array(fc.record({ zones: fc.tuple(zone, zone), ticks: fc.nat(50) }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(zone, { minLength: 1, maxLength: 5 }), between, (zones, table) => {
        const travel: Travel = { kind: 'zones', within: 3, otherwise: 40, between: table };
        for (const [made, measured] of both(named(zones.map((one) => ({ zone: one }))), travel)) {
          expect(made).toBe(measured);
        }
      }),
    );
  });

  it('of a matrix are as long as it says there and as it says back, and turned round for the way into a place', () => {
    const travel: Travel = {
      kind: 'matrix',
      ticks: [
        [0, 1, 2],
        [3, 0, 4],
        [5, 6, 0],
      ],
    };
    const places = named([{}, {}, {}]);
    const table = compileTravel(places, travel, 1);
    expect([...table]).toEqual([0, 1, 2, 3, 0, 4, 5, 6, 0]);
    expect([...waysInto(table, 3, 'matrix')]).toEqual([0, 3, 5, 1, 0, 6, 2, 4, 0]);
    expect(waysInto(table, 3, 'plane')).toBe(table);
  });
});
