import type { Instance } from '../instance/instance.js';
import type { Routes } from './routes.js';

/** Shares of what an evening costs, fewer for many visits, each of which has its turn less often; and of the average leg. */
const OF_EVENING = 0.4;
const LEAST_OF_EVENING = 0.15;
const VISITS_OF_LEAST = 1000;
const OF_LEG = 1;
const COOLED = 50;

/** Where the temperature begins and ends: what makes a difference in this problem decides. */
export function temperatures(instance: Instance, routes: Routes, heat: number): [start: number, end: number] {
  const { weights, travel, placeCount, visitCount } = instance;
  let legs = 0;
  let way = 0;
  for (let at = 0; at < routes.usedCount; at++) {
    const route = routes.used[at] as number;
    const last = routes.lastNode(route);
    for (let node = routes.firstNode(route); node !== last; node = routes.next[node] as number) {
      const after = routes.next[node] as number;
      way += travel[(routes.nodePlace[node] as number) * placeCount + (routes.nodePlace[after] as number)] as number;
      legs++;
    }
  }
  const leg = (way * weights.travel) / Math.max(1, legs);
  const start = Math.max(
    2,
    ((visitCount < VISITS_OF_LEAST ? OF_EVENING : LEAST_OF_EVENING) * weights.evening + OF_LEG * leg) * heat,
  );
  return [start, Math.max(0.5, start / COOLED)];
}
