import type { RouteTimes } from './route-times.js';
import { NONE, type Routes } from './routes.js';

/** Evenings as plain numbers: to be kept as the best, and to be given on. */
export interface Snapshot {
  /** Crew, day and number of visits of each route, in order. */
  readonly routes: Int32Array;
  /** Visits of all routes, one route after the other, each followed by its option and what it costs by itself. */
  readonly visits: Int32Array;
  readonly options: Int32Array;
  readonly fixedCosts: Float64Array;
  routeCount: number;
  visitCount: number;
  cost: number;
}

/** One that has room for anything. */
export function emptySnapshot(routes: Routes): Snapshot {
  const { visitCount } = routes.instance;
  return {
    routes: new Int32Array(3 * routes.capacity),
    visits: new Int32Array(visitCount),
    options: new Int32Array(visitCount),
    fixedCosts: new Float64Array(visitCount),
    routeCount: 0,
    visitCount: 0,
    cost: Infinity,
  };
}

/** Writes down how things stand. */
export function takeSnapshot(routes: Routes, cost: number, into: Snapshot): void {
  let visits = 0;
  for (let at = 0; at < routes.usedCount; at++) {
    const route = routes.used[at] as number;
    into.routes[3 * at] = routes.crew[route] as number;
    into.routes[3 * at + 1] = routes.day[route] as number;
    into.routes[3 * at + 2] = routes.count[route] as number;
    const last = routes.lastNode(route);
    for (let node = routes.next[routes.firstNode(route)] as number; node !== last; node = routes.next[node] as number) {
      into.visits[visits] = node;
      into.options[visits] = routes.optionOf[node] as number;
      into.fixedCosts[visits] = routes.fixedCostOf(node);
      visits++;
    }
  }
  into.routeCount = routes.usedCount;
  into.visitCount = visits;
  into.cost = cost;
}

/** Takes everything out of the routes. */
export function clearRoutes(routes: Routes): void {
  while (routes.usedCount > 0) {
    const route = routes.used[0] as number;
    const last = routes.lastNode(route);
    for (let node = routes.next[routes.firstNode(route)] as number; node !== last;) {
      const after = routes.next[node] as number;
      routes.remove(node);
      node = after;
    }
    routes.close(route);
  }
}

/** Puts everything back as it was written down. */
export function restoreSnapshot(routes: Routes, times: RouteTimes, from: Snapshot): void {
  clearRoutes(routes);
  let visits = 0;
  for (let at = 0; at < from.routeCount; at++) {
    const route = routes.open(from.routes[3 * at] as number, from.routes[3 * at + 1] as number);
    let behind = routes.firstNode(route);
    for (let n = 0; n < (from.routes[3 * at + 2] as number); n++, visits++) {
      const visit = from.visits[visits] as number;
      routes.insert(visit, behind, route, from.options[visits] as number, from.fixedCosts[visits] as number);
      behind = visit;
    }
    times.refresh(route);
  }
}

/** True for a visit that has a place. */
export function isPlaced(routes: Routes, visit: number): boolean {
  return routes.routeOf[visit] !== NONE;
}
