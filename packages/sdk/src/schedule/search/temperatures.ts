import type { Instance } from '../instance/instance.js';
import type { Routes } from './routes.js';

/** Shares of what an evening costs, and of what a leg of travel costs on average. */
const OF_EVENING = 0.4;
const OF_LEG = 1;
const COOLED = 50;

/** Where the temperature begins and ends: what makes a difference in this problem decides. */
export function temperatures(instance: Instance, routes: Routes, heat: number): [start: number, end: number] {
  const { weights, travel, placeCount } = instance;
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
  const start = Math.max(2, (OF_EVENING * weights.evening + OF_LEG * leg) * heat);
  return [start, Math.max(0.5, start / COOLED)];
}
