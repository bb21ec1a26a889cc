import { NONE, type Routes } from './routes.js';

/** More would not be worth the memory. */
const MOST_KNOWN = 400_000;

/** Remembers the cheapest place of each option in each route, for as long as the route stays as it is. */
export class KnownPlaces {
  readonly #routes: Routes;
  readonly #versions: Int32Array;
  readonly #costs: Float64Array;
  readonly #behind: Int32Array;

  /** `undefined` where there are too many routes and options to remember. */
  static for(routes: Routes): KnownPlaces | undefined {
    const size = routes.capacity * routes.instance.optionDay.length;
    return size > MOST_KNOWN ? undefined : new KnownPlaces(routes, size);
  }

  private constructor(routes: Routes, size: number) {
    this.#routes = routes;
    this.#versions = new Int32Array(size).fill(NONE);
    this.#costs = new Float64Array(size);
    this.#behind = new Int32Array(size);
  }

  /** Where it is kept. */
  placeOf(option: number, route: number): number {
    return option * this.#routes.capacity + route;
  }

  holds(at: number, route: number): boolean {
    return this.#versions[at] === this.#routes.version[route];
  }

  /** Whether it is known that no place in a route is had for less than `limit`, by the way alone. */
  isDearer(option: number, route: number, limit: number): boolean {
    const at = this.placeOf(option, route);
    return this.holds(at, route) && (this.#costs[at] as number) >= limit;
  }

  /** `behind` is `NONE`, and the cost infinite, where there is no place. */
  keep(at: number, route: number, cost: number, behind: number): void {
    this.#versions[at] = this.#routes.version[route] as number;
    this.#costs[at] = cost;
    this.#behind[at] = behind;
  }

  costAt(at: number): number {
    return this.#costs[at] as number;
  }

  behindAt(at: number): number {
    return this.#behind[at] as number;
  }
}
