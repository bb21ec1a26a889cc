import { UNBOUNDED } from '../instance/instance.js';
import type { Routes } from './routes.js';

/** Keeps the times of routes: when each visit can be left at the earliest, and has to begin at the latest. */
export class RouteTimes {
  readonly #routes: Routes;

  constructor(routes: Routes) {
    this.#routes = routes;
  }

  /** Works out anew when each node can be left and has to begin. */
  refresh(route: number): void {
    const { travel, placeCount, duration } = this.#routes.instance;
    const { next, previous, leave, latest, nodePlace, optionOf } = this.#routes;
    const [first, last] = [this.#routes.firstNode(route), this.#routes.lastNode(route)];
    this.#routes.renew(route);
    let time = leave[first] as number;
    let place = (nodePlace[first] as number) * placeCount;
    for (let node = next[first] as number; node !== last; node = next[node] as number) {
      const at = nodePlace[node] as number;
      time =
        this.earliestStart(optionOf[node] as number, time + (travel[place + at] as number)) +
        (duration[node] as number);
      leave[node] = time;
      place = at * placeCount;
    }
    time = latest[last] as number;
    let after = nodePlace[last] as number;
    for (let node = previous[last] as number; node !== first; node = previous[node] as number) {
      const at = nodePlace[node] as number;
      time = this.latestStart(
        optionOf[node] as number,
        time - (duration[node] as number) - (travel[at * placeCount + after] as number),
      );
      latest[node] = time;
      after = at;
    }
  }

  /** Does what `refresh` does, after one visit was put into a route that was up to date. */
  refreshAround(visit: number): void {
    const { travel, placeCount, duration, visitCount } = this.#routes.instance;
    const { next, previous, leave, latest, nodePlace, optionOf, routeOf } = this.#routes;
    this.#routes.renew(routeOf[visit] as number);
    let before = previous[visit] as number;
    let time = leave[before] as number;
    let place = (nodePlace[before] as number) * placeCount;
    for (let node = visit; node < visitCount; node = next[node] as number) {
      const at = nodePlace[node] as number;
      time =
        this.earliestStart(optionOf[node] as number, time + (travel[place + at] as number)) +
        (duration[node] as number);
      if (node !== visit && leave[node] === time) break;
      leave[node] = time;
      place = at * placeCount;
    }
    before = next[visit] as number;
    time = latest[before] as number;
    let after = nodePlace[before] as number;
    for (let node = visit; node < visitCount; node = previous[node] as number) {
      const at = nodePlace[node] as number;
      time = this.latestStart(
        optionOf[node] as number,
        time - (duration[node] as number) - (travel[at * placeCount + after] as number),
      );
      if (node !== visit && latest[node] === time) break;
      latest[node] = time;
      after = at;
    }
  }

  /** The first moment from `time` on at which an option can begin; `UNBOUNDED` where there is none. */
  earliestStart(option: number, time: number): number {
    const { windowStart, windowFrom, windowTo } = this.#routes.instance;
    for (let at = windowStart[option] as number, end = windowStart[option + 1] as number; at < end; at++) {
      if (time > (windowTo[at] as number)) continue;
      const from = windowFrom[at] as number;
      return time > from ? time : from;
    }
    return UNBOUNDED;
  }

  /** The last moment up to `time` at which an option can begin; -1 where there is none. */
  latestStart(option: number, time: number): number {
    const { windowStart, windowFrom, windowTo } = this.#routes.instance;
    for (let at = (windowStart[option + 1] as number) - 1, end = windowStart[option] as number; at >= end; at--) {
      if (time < (windowFrom[at] as number)) continue;
      const to = windowTo[at] as number;
      return time < to ? time : to;
    }
    return -1;
  }
}
