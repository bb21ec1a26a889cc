import type { Instance } from '../instance/instance.js';
import type { ChangeCosts } from './change-costs.js';
import type { Random } from './random.js';
import { keepsApart } from './keeps-apart.js';
import { KnownPlaces } from './known-places.js';
import type { RouteTimes } from './route-times.js';
import { NONE, type Routes } from './routes.js';

/** Of ever so many crews that could go out, so many are tried. */
const CREWS_TRIED = 10;
const CREWS_SCANNED = 60;

/**
 * Finds the cheapest place of a visit. Now and then a place is passed over as if it had not been seen ('blink'), so that
 * equal searches do not end in the same corner.
 */
export class Insertion {
  /** Whether crews may be sent out that are at home. */
  mayOpen = true;
  /** Passes over one place in so many; 0 for none. */
  blinkEvery = 0;

  /** How many places were looked at so far. */
  work = 0;

  /** What was found: `route` is `NONE` where a crew has to be sent out for it. */
  cost = 0;
  option = NONE;
  route = NONE;
  behind = NONE;
  crew = NONE;
  day = NONE;
  fixedCost = 0;

  readonly #instance: Instance;
  readonly #routes: Routes;
  readonly #times: RouteTimes;
  readonly #known: KnownPlaces | undefined;
  readonly #random: Random;
  readonly #changes: ChangeCosts | undefined;
  #untilBlink = 1;
  #tieBreak = 0;

  constructor(routes: Routes, times: RouteTimes, random: Random, changes: ChangeCosts | undefined) {
    this.#times = times;
    this.#known = KnownPlaces.for(routes);
    this.#instance = routes.instance;
    this.#routes = routes;
    this.#random = random;
    this.#changes = changes;
  }

  #blinks(): boolean {
    if (this.blinkEvery === 0 || --this.#untilBlink > 0) return false;
    this.#untilBlink = 1 + this.#random.below(2 * this.blinkEvery);
    return true;
  }

  /**
   * Looks for a place that costs less than `limit`; true where there is one. Among days of equal cost none comes first by
   * its date: the search begins anywhere.
   */
  find(visit: number, limit: number): boolean {
    const { optionStart, optionDay, optionCost } = this.#instance;
    const start = optionStart[visit] as number;
    const count = (optionStart[visit + 1] as number) - start;
    this.cost = limit;
    this.option = NONE;
    if (count === 0) return false;
    const offset = count > 1 ? this.#random.below(count) : 0;
    for (let n = 0; n < count; n++) {
      const option = start + ((n + offset) % count);
      const base = optionCost[option] as number;
      if (base >= this.cost) continue;
      const day = optionDay[option] as number;
      if (!keepsApart(this.#routes, visit, day)) continue;
      for (
        let route = this.#routes.firstOfDay[day] as number;
        route !== NONE;
        route = this.#routes.nextOfDay[route] as number
      ) {
        this.#tryRoute(visit, option, route, base);
      }
      if (this.mayOpen) this.#tryOpening(visit, option, day, base);
    }
    return this.option !== NONE;
  }

  /** As `find`, for one crew on one day. */
  findAt(visit: number, day: number, crew: number, limit: number): boolean {
    const { optionStart, optionDay, optionCost, crewFrom, dayCount, classCrewCost, classOf, crewCount } =
      this.#instance;
    this.cost = limit;
    this.option = NONE;
    if (!keepsApart(this.#routes, visit, day)) return false;
    let route = this.#routes.firstOfDay[day] as number;
    while (route !== NONE && this.#routes.crew[route] !== crew) route = this.#routes.nextOfDay[route] as number;
    for (let option = optionStart[visit] as number; option < (optionStart[visit + 1] as number); option++) {
      if (optionDay[option] !== day) continue;
      const base = optionCost[option] as number;
      if (route !== NONE) this.#tryRoute(visit, option, route, base);
      else if (
        (classCrewCost[(classOf[visit] as number) * crewCount + crew] as number) >= 0 &&
        (crewFrom[crew * dayCount + day] as number) >= 0 &&
        this.#routes.isFree(crew, day)
      ) {
        this.#tryCrew(visit, option, day, crew, base);
      }
    }
    return this.option !== NONE;
  }

  /**
   * As `findAt`, at the end of the crew's evening, to begin no later than `latest`: so a plan is followed stop by stop.
   */
  findAtEnd(visit: number, day: number, crew: number, latest: number): boolean {
    const instance = this.#instance;
    const routes = this.#routes;
    let route = routes.firstOfDay[day] as number;
    while (route !== NONE && routes.crew[route] !== crew) route = routes.nextOfDay[route] as number;
    if (route === NONE || !this.findAt(visit, day, crew, Infinity)) return false;
    const behind = routes.previous[routes.lastNode(route)] as number;
    const { travel, placeCount, place, duration, optionStart, optionDay, optionCost, crewEnd } = instance;
    const at = place[visit] as number;
    const arrival =
      (routes.leave[behind] as number) + (travel[(routes.nodePlace[behind] as number) * placeCount + at] as number);
    const wayHome = travel[at * placeCount + (crewEnd[crew] as number)] as number;
    this.option = NONE;
    for (let option = optionStart[visit] as number; option < (optionStart[visit + 1] as number); option++) {
      if (optionDay[option] !== day) continue;
      const start = this.#times.earliestStart(option, arrival);
      const isHome = start + (duration[visit] as number) + wayHome <= (routes.latest[routes.lastNode(route)] as number);
      if (start > latest || !isHome) continue;
      if (this.option !== NONE && (optionCost[option] as number) >= (optionCost[this.option] as number)) continue;
      this.option = option;
      this.fixedCost = this.#fixedCost(visit, crew, day, optionCost[option] as number);
    }
    this.route = route;
    this.behind = behind;
    return this.option !== NONE;
  }

  /** What a crew costs on a day besides travel, or -1 where it cannot make the visit. */
  #fixedCost(visit: number, crew: number, day: number, base: number): number {
    const instance = this.#instance;
    const preference = instance.classCrewCost[
      (instance.classOf[visit] as number) * instance.crewCount + crew
    ] as number;
    if (preference < 0) return -1;
    return base + preference + (this.#changes ? this.#changes.of(visit, crew, day) : 0);
  }

  #tryRoute(visit: number, option: number, route: number, base: number): void {
    const instance = this.#instance;
    const routes = this.#routes;
    const crew = routes.crew[route] as number;
    const day = routes.day[route] as number;
    const fixed = this.#fixedCost(visit, crew, day, base);
    if (fixed < 0) return;
    if ((routes.count[route] as number) >= (instance.crewMost[crew * instance.dayCount + day] as number)) return;
    if ((routes.load[route] as number) + (instance.load[visit] as number) > (instance.crewLoad[crew] as number)) return;
    if (instance.hasWeekLimits && !routes.hasWeekRoom(crew, day)) return;
    const before = instance.weights.unfairness === 0 ? fixed : fixed + routes.unfairnessOf(crew);
    if (
      this.#known ? this.#recall(this.#known, visit, option, route, before) : this.#scan(visit, option, route, before)
    ) {
      this.option = option;
      this.route = route;
      this.crew = crew;
      this.day = day;
      this.fixedCost = fixed;
    }
  }

  /** Takes what is known of a route; where it has changed since, finds it out. True where it is the cheapest so far. */
  #recall(known: KnownPlaces, visit: number, option: number, route: number, before: number): boolean {
    const at = known.placeOf(option, route);
    if (!known.holds(at, route)) {
      const { cost, behind } = this;
      this.cost = Infinity;
      const isFound = this.#scan(visit, option, route, 0);
      known.keep(at, route, this.cost, isFound ? this.behind : NONE);
      this.cost = cost;
      this.behind = behind;
    }
    const cost = before + known.costAt(at);
    if (cost >= this.cost || this.#blinks()) return false;
    this.cost = cost;
    this.behind = known.behindAt(at);
    return true;
  }

  /** Tries all positions of a route; true where one is the cheapest so far. */
  #scan(visit: number, option: number, route: number, before: number): boolean {
    const { travel, placeCount, duration, place, windowStart, windowFrom, windowTo, weights } = this.#instance;
    const routes = this.#routes;
    const { next, leave, latest, nodePlace } = routes;
    const firstWindow = windowStart[option] as number;
    const lastWindow = (windowStart[option + 1] as number) - 1;
    const from = windowFrom[firstWindow] as number;
    const to = windowTo[lastWindow] as number;
    const isSplit = firstWindow !== lastWindow;
    const at = place[visit] as number;
    const row = at * placeCount;
    const length = duration[visit] as number;
    const weight = weights.travel;
    const last = routes.lastNode(route);
    let best = this.cost;
    let behind = NONE;
    let node = routes.firstNode(route);
    this.work += 2 + (routes.count[route] as number);
    while (node !== last) {
      const nodeAt = nodePlace[node] as number;
      const wayThere = travel[nodeAt * placeCount + at] as number;
      const arrival = (leave[node] as number) + wayThere;
      // Later nodes are left later still.
      if ((leave[node] as number) > to) break;
      const after = next[node] as number;
      const afterAt = nodePlace[after] as number;
      const wayOn = travel[row + afterAt] as number;
      const cost = before + (wayThere + wayOn - (travel[nodeAt * placeCount + afterAt] as number)) * weight;
      if (cost < best && arrival <= to) {
        let start = arrival > from ? arrival : from;
        if (isSplit) start = this.#times.earliestStart(option, arrival);
        if (start + length + wayOn <= (latest[after] as number) && !(this.#known === undefined && this.#blinks())) {
          best = cost;
          behind = node;
        }
      }
      node = after;
    }
    if (behind === NONE) return false;
    this.cost = best;
    this.behind = behind;
    return true;
  }

  /** Tries crews that are at home, beginning anywhere. */
  #tryOpening(visit: number, option: number, day: number, base: number): void {
    const instance = this.#instance;
    const { classCrewStart, classCrew, crewFrom, crewTwin, dayCount } = instance;
    const ofClass = instance.classOf[visit] as number;
    const start = classCrewStart[ofClass] as number;
    const count = (classCrewStart[ofClass + 1] as number) - start;
    if (count === 0 || base + instance.weights.evening >= this.cost) return;
    this.#tieBreak = (this.#tieBreak + 0x9e3779b1) >>> 0;
    const offset = this.#tieBreak % count;
    const scanned = count < CREWS_SCANNED ? count : CREWS_SCANNED;
    let tried = 0;
    let twin = NONE;
    for (let n = 0; n < scanned && tried < CREWS_TRIED; n++) {
      let at = n + offset;
      if (at >= count) at -= count;
      const crew = classCrew[start + at] as number;
      if (crewTwin[crew] === twin) continue;
      if ((crewFrom[crew * dayCount + day] as number) < 0 || !this.#routes.isFree(crew, day)) continue;
      tried++;
      twin = crewTwin[crew] as number;
      this.#tryCrew(visit, option, day, crew, base);
    }
  }

  #tryCrew(visit: number, option: number, day: number, crew: number, base: number): void {
    const instance = this.#instance;
    const routes = this.#routes;
    const { travel, placeCount, place, duration, crewStart, crewEnd, weights } = instance;
    const fixed = this.#fixedCost(visit, crew, day, base);
    if (fixed < 0 || (instance.crewMost[crew * instance.dayCount + day] as number) < 1) return;
    if ((instance.load[visit] as number) > (instance.crewLoad[crew] as number)) return;
    if (instance.hasWeekLimits && !routes.hasWeekRoom(crew, day)) return;
    const at = place[visit] as number;
    const wayThere = travel[(crewStart[crew] as number) * placeCount + at] as number;
    const wayBack = travel[at * placeCount + (crewEnd[crew] as number)] as number;
    const unfairness = weights.unfairness === 0 ? 0 : routes.unfairnessOf(crew);
    const cost = fixed + unfairness + weights.evening + (wayThere + wayBack) * weights.travel;
    if (cost >= this.cost) return;
    const free = crew * instance.dayCount + day;
    const start = this.#times.earliestStart(option, (instance.crewFrom[free] as number) + wayThere);
    if (start + (duration[visit] as number) + wayBack > (instance.crewTo[free] as number) || this.#blinks()) return;
    this.cost = cost;
    this.option = option;
    this.route = NONE;
    this.crew = crew;
    this.day = day;
    this.fixedCost = fixed;
  }

  /** Puts the visit where `find` has found a place, and gives the route. */
  commit(visit: number): number {
    const routes = this.#routes;
    const route = this.route === NONE ? routes.open(this.crew, this.day) : this.route;
    const behind = this.route === NONE ? routes.firstNode(route) : this.behind;
    routes.insert(visit, behind, route, this.option, this.fixedCost);
    this.#times.refreshAround(visit);
    return route;
  }
}
