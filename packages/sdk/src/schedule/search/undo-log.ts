import type { RouteTimes } from './route-times.js';
import { NONE, type Routes } from './routes.js';

/** Remembers routes as they were before a change, and puts them back. */
export class UndoLog {
  readonly #routes: Routes;
  readonly #times: RouteTimes;
  #cost = 0;
  readonly #touched: Int32Array;
  readonly #crew: Int32Array;
  readonly #day: Int32Array;
  readonly #end: Int32Array;
  #touchedCount = 0;
  readonly #visits: Int32Array;
  readonly #options: Int32Array;
  readonly #costs: Float64Array;
  readonly #stamp: Int32Array;
  readonly #version: Int32Array;
  #now = 0;

  constructor(routes: Routes, times: RouteTimes) {
    this.#times = times;
    this.#version = new Int32Array(routes.capacity);
    const { capacity, instance } = routes;
    this.#routes = routes;
    this.#touched = new Int32Array(capacity);
    this.#crew = new Int32Array(capacity);
    this.#day = new Int32Array(capacity);
    this.#end = new Int32Array(capacity + 1);
    this.#visits = new Int32Array(instance.visitCount);
    this.#options = new Int32Array(instance.visitCount);
    this.#costs = new Float64Array(instance.visitCount);
    this.#stamp = new Int32Array(capacity);
  }

  /** Forgets what came before. */
  begin(): void {
    this.#now++;
    this.#cost = this.#routes.cost;
    this.#touchedCount = 0;
  }

  isTouched(route: number): boolean {
    return this.#stamp[route] === this.#now;
  }

  /** To be called before a route is changed for the first time. */
  touch(route: number): void {
    if (this.isTouched(route)) return;
    const at = this.#mark(route, this.#routes.crew[route] as number, this.#routes.day[route] as number);
    const { next, optionOf } = this.#routes;
    let write = this.#end[at] as number;
    const last = this.#routes.lastNode(route);
    for (let node = next[this.#routes.firstNode(route)] as number; node !== last; node = next[node] as number) {
      this.#visits[write] = node;
      this.#options[write] = optionOf[node] as number;
      this.#costs[write] = this.#routes.fixedCostOf(node);
      write++;
    }
    this.#end[at + 1] = write;
  }

  /** To be called after a crew was sent out. */
  touchOpened(route: number): void {
    if (this.isTouched(route)) return;
    const at = this.#mark(route, NONE, NONE);
    this.#end[at + 1] = this.#end[at] as number;
  }

  #mark(route: number, crew: number, day: number): number {
    const at = this.#touchedCount++;
    this.#stamp[route] = this.#now;
    this.#touched[at] = route;
    this.#crew[at] = crew;
    this.#day[at] = day;
    this.#version[at] = this.#routes.version[route] as number;
    return at;
  }

  /** Puts all touched routes back. */
  restore(): void {
    const routes = this.#routes;
    for (let at = 0; at < this.#touchedCount; at++) {
      const route = this.#touched[at] as number;
      if (routes.crew[route] === NONE) continue;
      routes.empty(route);
      if (routes.crew[route] !== this.#crew[at] || routes.day[route] !== this.#day[at]) routes.close(route);
    }
    for (let at = 0; at < this.#touchedCount; at++) {
      const route = this.#touched[at] as number;
      if (this.#crew[at] === NONE) continue;
      if (routes.crew[route] === NONE) routes.open(this.#crew[at] as number, this.#day[at] as number, route);
      for (let n = this.#end[at] as number; n < (this.#end[at + 1] as number); n++) {
        routes.append(this.#visits[n] as number, route, this.#options[n] as number, this.#costs[n] as number);
      }
      this.#times.refresh(route);
      routes.version[route] = this.#version[at] as number;
    }
    routes.cost = this.#cost;
    this.begin();
  }
}
