import type { Problem } from '../problem/problem.js';
import type { Place } from '../problem/travel.js';

/** Ticks from one place to another, by their ids. */
export type TravelTimes = (from: string, to: string) => number;

const EARTH = 6_371_000;
/** A straight line is measured in another way here than where plans are made; what is within this is the same. */
const ROUNDING = 0.002;

function greatCircle(a: Place, b: Place): number {
  const radians = (degrees: number | undefined): number => ((degrees ?? 0) * Math.PI) / 180;
  const [north, east] = [radians(b.latitude) - radians(a.latitude), radians(b.longitude) - radians(a.longitude)];
  const half =
    Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** How long ways take, at the least. */
export function travelTimes({ places, travel, ticksPerMinute = 1 }: Problem): TravelTimes {
  const position = new Map(places.map(({ id }, index) => [id, index]));
  const placeOf = (id: string): Place => places[position.get(id) ?? -1] ?? { id };
  switch (travel.kind) {
    case 'matrix':
      return (from, to) => travel.ticks[position.get(from) ?? -1]?.[position.get(to) ?? -1] ?? 0;
    case 'plane':
      return (from, to) => {
        const [a, b] = [placeOf(from), placeOf(to)];
        return Math.hypot((a.x ?? 0) - (b.x ?? 0), (a.y ?? 0) - (b.y ?? 0)) * travel.ticksPerUnit;
      };
    case 'coordinates':
      return (from, to) => {
        if (from === to) return 0;
        const metres = (greatCircle(placeOf(from), placeOf(to)) * travel.detourPercent) / 100;
        const ticks = (metres / travel.metresPerMinute) * ticksPerMinute;
        return Math.max(ticks * (1 - ROUNDING), travel.atLeast ?? 0);
      };
    case 'zones':
      return (from, to) => {
        if (from === to) return 0;
        const [a, b] = [placeOf(from).zone, placeOf(to).zone];
        if (a === b) return travel.within;
        const named = travel.between.filter(
          ({ zones }) => (zones[0] === a && zones[1] === b) || (zones[0] === b && zones[1] === a),
        );
        return named[named.length - 1]?.ticks ?? travel.otherwise;
      };
  }
}
