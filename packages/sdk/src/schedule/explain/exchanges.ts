import type { Instance } from '../instance/instance.js';
import type { Insertion } from '../search/insertion.js';
import type { RouteTimes } from '../search/route-times.js';
import { NONE, type Routes } from '../search/routes.js';

/** As much of a board as exchanges are tried on. */
interface TrialBoard {
  readonly routes: Routes;
  readonly times: RouteTimes;
  readonly insertion: Insertion;
  /** How many places were asked for so far. */
  readonly looks: number;
  takeOut(visit: number): void;
  tryEverywhere(visit: number, isEnough: (day: number, crew: number) => boolean): boolean;
}

/** So many others give way for a visit, one for the other. */
const DEPTH = 2;
/** That takes a second or two; whoever asks does not wait for longer. */
const MOST_LOOKS = 3_000_000;

/** Whether a visit fits after others were put elsewhere: each way to do so is tried. Leaves the board in disorder. */
export class Exchanges {
  /** How often another visit was taken out. */
  tried = 0;
  readonly #board: TrialBoard;
  readonly #instance: Instance;
  readonly #limit: number;

  constructor(board: TrialBoard, instance: Instance) {
    this.#board = board;
    this.#instance = instance;
    this.#limit = board.looks + MOST_LOOKS;
  }

  /** `undefined` where there are more ways than can be tried. */
  fits(visit: number): boolean | undefined {
    const fits = this.#fits(visit, DEPTH, [visit]);
    return fits || !this.#isTooMuch() ? fits : undefined;
  }

  #isTooMuch(): boolean {
    return this.#board.looks > this.#limit;
  }

  /** Puts the visit in, and whoever had to give way; where it cannot, all is as before. */
  #fits(visit: number, depth: number, moved: readonly number[]): boolean {
    const board = this.#board;
    if (board.tryEverywhere(visit, () => true)) {
      board.insertion.commit(visit);
      return true;
    }
    if (depth === 0) return false;
    for (const other of this.#inTheWayOf(visit)) {
      if (moved.includes(other) || this.#isTooMuch()) continue;
      if (this.#fitsInPlaceOf(visit, other, depth, moved)) return true;
    }
    return false;
  }

  /** Visits that have a day, or where weeks are limited a week, that this one could have; and those it keeps away from. */
  #inTheWayOf(visit: number): number[] {
    const { optionStart, optionDay, dayWeek, hasWeekLimits, apartStart, apartVisit, visitCount, isFixed } =
      this.#instance;
    const { routeOf, day } = this.#board.routes;
    const days = optionDay.slice(optionStart[visit], optionStart[visit + 1]);
    const dates = new Set(days);
    const weeks = new Set(days.map((one) => dayWeek[one] as number));
    const apart = new Set(apartVisit.slice(apartStart[visit], apartStart[visit + 1]));
    const found: number[] = [];
    for (let other = 0; other < visitCount; other++) {
      const route = routeOf[other] as number;
      if (route === NONE || isFixed[other] === 1) continue;
      const at = day[route] as number;
      if (dates.has(at) || apart.has(other) || (hasWeekLimits && weeks.has(dayWeek[at] as number))) found.push(other);
    }
    return found;
  }

  #fitsInPlaceOf(visit: number, other: number, depth: number, moved: readonly number[]): boolean {
    const board = this.#board;
    const putBack = this.#takeOut(other);
    const places: [day: number, crew: number][] = [];
    board.tryEverywhere(visit, (day, crew) => {
      places.push([day, crew]);
      return false;
    });
    for (const [day, crew] of places) {
      if (this.#isTooMuch()) break;
      if (!board.insertion.findAt(visit, day, crew, Infinity)) continue;
      board.insertion.commit(visit);
      if (this.#fits(other, depth - 1, [...moved, other])) return true;
      board.takeOut(visit);
    }
    putBack();
    return false;
  }

  /** Gives what puts the visit back where it was. */
  #takeOut(visit: number): () => void {
    const { routes, times } = this.#board;
    const route = routes.routeOf[visit] as number;
    const [crew, day] = [routes.crew[route] as number, routes.day[route] as number];
    const [option, fixedCost] = [routes.optionOf[visit] as number, routes.fixedCostOf(visit)];
    const before = routes.previous[visit] as number;
    this.tried++;
    this.#board.takeOut(visit);
    return () => {
      const isClosed = routes.crew[route] !== crew || routes.day[route] !== day;
      const into = isClosed ? routes.open(crew, day) : route;
      routes.insert(
        visit,
        before < this.#instance.visitCount ? before : routes.firstNode(into),
        into,
        option,
        fixedCost,
      );
      times.refresh(into);
    };
  }
}
