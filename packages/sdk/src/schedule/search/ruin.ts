import type { Neighbours } from './neighbours.js';
import type { Random } from './random.js';
import type { RouteTimes } from './route-times.js';
import { NONE, type Routes } from './routes.js';
import type { UndoLog } from './undo-log.js';

/** How many visits are taken out on average, and the longest string of neighbours in a route. */
const AVERAGE_REMOVED = 10;
const LONGEST_STRING = 10;
const SPLIT_STRING_PERCENT = 50;
const SPLIT_GROWS_PERCENT = 99;

/**
 * Takes visits out of their routes ('slack induction by string removals', Christiaens and Vanden Berghe 2020): strings of
 * neighbours from routes that lie near to each other, so that what is left has room in the same corner.
 */
export class Ruin {
  /** Visits that were taken out. */
  readonly removed: Int32Array;
  count = 0;

  readonly #routes: Routes;
  readonly #times: RouteTimes;
  readonly #neighbours: Neighbours;
  readonly #random: Random;
  readonly #undo: UndoLog;
  readonly #dirty: Int32Array;
  #dirtyCount = 0;

  constructor(routes: Routes, times: RouteTimes, neighbours: Neighbours, random: Random, undo: UndoLog) {
    this.#routes = routes;
    this.#times = times;
    this.#neighbours = neighbours;
    this.#random = random;
    this.#undo = undo;
    this.removed = new Int32Array(routes.instance.visitCount);
    this.#dirty = new Int32Array(routes.capacity);
  }

  begin(): void {
    this.count = 0;
    this.#dirtyCount = 0;
  }

  /** Strings from routes around a visit. */
  strings(seed: number): void {
    const { instance, usedCount, routeOf, count } = this.#routes;
    if (usedCount === 0) return;
    const average = (instance.visitCount - this.count) / usedCount;
    const longest = Math.max(1, Math.min(LONGEST_STRING, average));
    const mostStrings = (4 * AVERAGE_REMOVED) / (1 + longest) - 1;
    let strings = Math.floor((this.#random.below(1024) / 1024) * mostStrings + 1);
    const near = this.#neighbours.of(seed);
    for (let at = 0; at < near.length && strings > 0; at++) {
      const visit = near[at] as number;
      const route = routeOf[visit] as number;
      if (route === NONE || this.#undo.isTouched(route)) continue;
      const most = Math.min(count[route] as number, longest);
      this.#string(visit, route, Math.floor((this.#random.below(1024) / 1024) * most + 1));
      strings--;
    }
  }

  /** A string that holds the visit; at times with some visits in its middle left where they are. */
  #string(visit: number, route: number, length: number): void {
    const random = this.#random;
    const total = this.#routes.count[route] as number;
    let kept = 0;
    if (length > 1 && length < total && random.below(100) < SPLIT_STRING_PERCENT) {
      kept = 1;
      while (length + kept < total && random.below(100) >= SPLIT_GROWS_PERCENT) kept++;
    }
    const span = length + kept;
    const { next, previous } = this.#routes;
    let position = 0;
    for (
      let node = previous[visit] as number;
      node < this.#routes.instance.visitCount;
      node = previous[node] as number
    ) {
      position++;
    }
    const earliest = Math.max(0, position - span + 1);
    const latest = Math.min(position, total - span);
    const first = earliest + random.below(latest - earliest + 1);
    const keptFrom = kept > 0 ? first + 1 + random.below(length - 1) : 0;
    let node = visit;
    for (; position > first; position--) node = previous[node] as number;
    for (; position < first; position++) node = next[node] as number;
    this.#touch(route);
    for (let at = first; at < first + span; at++) {
      const after = next[node] as number;
      if (at < keptFrom || at >= keptFrom + kept) this.#take(node);
      node = after;
    }
  }

  /** All visits of a route. */
  wholeRoute(route: number): void {
    const { next } = this.#routes;
    this.#touch(route);
    const last = this.#routes.lastNode(route);
    for (let node = next[this.#routes.firstNode(route)] as number; node !== last;) {
      const after = next[node] as number;
      this.#take(node);
      node = after;
    }
  }

  #touch(route: number): void {
    if (!this.#undo.isTouched(route)) this.#undo.touch(route);
    this.#dirty[this.#dirtyCount++] = route;
  }

  #take(visit: number): void {
    if (this.#routes.instance.isFixed[visit] === 1) return;
    this.#routes.remove(visit);
    this.removed[this.count++] = visit;
  }

  /** Sends crews home that have nothing left to do, and works out the times of the others. */
  end(): void {
    for (let at = 0; at < this.#dirtyCount; at++) {
      const route = this.#dirty[at] as number;
      if (this.#routes.crew[route] === NONE) continue;
      if (this.#routes.count[route] === 0) this.#routes.close(route);
      else this.#times.refresh(route);
    }
  }
}
