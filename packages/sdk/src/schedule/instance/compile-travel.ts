import type { Place, Travel } from '../problem/travel.js';
import { cosineOfDegrees } from './cosine.js';

const METRES_PER_DEGREE = 111_195;

function fill(places: readonly Place[], ticksBetween: (from: Place, to: Place) => number): Int32Array {
  const size = places.length;
  const table = new Int32Array(size * size);
  places.forEach((from, i) => {
    for (let j = 0; j < i; j++) {
      const between = ticksBetween(from, places[j] as Place);
      table[i * size + j] = between;
      table[j * size + i] = between;
    }
  });
  return table;
}

function onPlane(places: readonly Place[], ticksPerUnit: number): Int32Array {
  return fill(places, (from, to) => {
    const [x, y] = [(from.x ?? 0) - (to.x ?? 0), (from.y ?? 0) - (to.y ?? 0)];
    return Math.ceil(Math.sqrt(x * x + y * y) * ticksPerUnit);
  });
}

function onGlobe(
  places: readonly Place[],
  travel: Travel & { kind: 'coordinates' },
  ticksPerMinute: number,
): Int32Array {
  // A school's places lie so near to each other that the globe is flat there, but narrower towards the poles.
  const middle = places.reduce((sum, { latitude = 0 }) => sum + latitude, 0) / places.length;
  const narrowing = cosineOfDegrees(middle);
  return fill(places, (from, to) => {
    const north = ((from.latitude ?? 0) - (to.latitude ?? 0)) * METRES_PER_DEGREE;
    const east = ((from.longitude ?? 0) - (to.longitude ?? 0)) * METRES_PER_DEGREE * narrowing;
    const metres = (Math.sqrt(north * north + east * east) * travel.detourPercent) / 100;
    return Math.max(Math.ceil((metres * ticksPerMinute) / travel.metresPerMinute), travel.atLeast ?? 0);
  });
}

function byZones(places: readonly Place[], travel: Travel & { kind: 'zones' }): Int32Array {
  const between = new Map<string, number>();
  for (const { zones, ticks } of travel.between) {
    const [a, b] = zones;
    between.set(JSON.stringify([a, b]), ticks);
    between.set(JSON.stringify([b, a]), ticks);
  }
  return fill(places, (from, to) =>
    from.zone === to.zone ? travel.within : (between.get(JSON.stringify([from.zone, to.zone])) ?? travel.otherwise),
  );
}

/** The same ways from the second place to the first; only those of a matrix are not as long there as back. */
export function waysInto(travel: Int32Array, size: number, kind: Travel['kind']): Int32Array {
  if (kind !== 'matrix') return travel;
  return travel.map((_, at) => travel[(at % size) * size + Math.floor(at / size)] as number);
}

/** Ticks from each place to each other, row by row. */
export function compileTravel(places: readonly Place[], travel: Travel, ticksPerMinute: number): Int32Array {
  switch (travel.kind) {
    case 'matrix': {
      const table = new Int32Array(places.length * places.length);
      travel.ticks.forEach((row, i) => table.set(row, i * places.length));
      return table;
    }
    case 'plane':
      return onPlane(places, travel.ticksPerUnit);
    case 'coordinates':
      return onGlobe(places, travel, ticksPerMinute);
    case 'zones':
      return byZones(places, travel);
  }
}
