import type { Instance } from '../instance/instance.js';
import { Blinks } from './blinks.js';
import type { ChangeCosts } from './change-costs.js';
import { FixedCosts } from './fixed-costs.js';
import { Openings } from './openings.js';
import type { Random } from './random.js';
import { keepsApart } from './keeps-apart.js';
import { KnownPlaces } from './known-places.js';
import type { RouteTimes } from './route-times.js';
import { NONE, type Routes } from './routes.js';

/** Finds the cheapest place of a visit. */
export class Insertion {
  /** Whether crews may be sent out that are at home. */
  mayOpen = true;
  readonly blinks: Blinks;

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
  readonly #fixed: FixedCosts;
  readonly #openings: Openings;
  #looks = 0;

  constructor(routes: Routes, times: RouteTimes, random: Random, changes: ChangeCosts | undefined) {
    this.#times = times;
    this.#known = KnownPlaces.for(routes);
    this.#instance = routes.instance;
    this.#routes = routes;
    this.#random = random;
    this.blinks = new Blinks(random);
    this.#fixed = new FixedCosts(routes.instance, changes);
    this.#openings = new Openings(routes, times, this.#fixed, this.blinks);
  }

  /** How many places were looked at so far. */
  get work(): number {
    return this.#looks + this.#openings.work;
  }

  /**
   * Looks for a place that costs less than `limit`; true where there is one. Among days of equal cost none comes first by
   * its date: the search begins anywhere, or where the visit was, beside which most other days are too dear to be looked at.
   */
  find(visit: number, limit: number): boolean {
    const { optionStart, optionDay, optionCost, classOf, classCrewStart, classCrew, dayCount } = this.#instance;
    const routes = this.#routes;
    const start = optionStart[visit] as number;
    const firstCrew = classCrewStart[classOf[visit] as number] as number;
    const crews = (classCrewStart[(classOf[visit] as number) + 1] as number) - firstCrew;
    // More crews are out on a day than could make this visit.
    const isForFew = crews * dayCount < routes.usedCount;
    const count = (optionStart[visit + 1] as number) - start;
    this.cost = limit;
    this.option = NONE;
    if (count === 0) return false;
    const offset = this.#fixed.changes?.formerOptionOf(visit) ?? (count > 1 ? this.#random.below(count) : 0);
    const known = this.#known;
    for (let n = 0; n < count; n++) {
      const option = start + ((n + offset) % count);
      const base = optionCost[option] as number;
      if (base >= this.cost) continue;
      const day = optionDay[option] as number;
      if (this.#fixed.leastOn(visit, day, base) >= this.cost) continue;
      if (!keepsApart(routes, visit, day)) continue;
      let route = routes.firstOfDay[day] as number;
      for (let n = 0; isForFew ? n < crews : route !== NONE; n++) {
        if (isForFew) route = routes.routeOn(classCrew[firstCrew + ((n + offset) % crews)] as number, day);
        if (route === NONE) continue;
        if (!known?.isDearer(option, route, this.cost - base)) this.#tryRoute(visit, option, route, base);
        if (!isForFew) route = routes.nextOfDay[route] as number;
      }
      if (this.mayOpen && this.#openings.find(visit, option, day, base, this.cost)) this.#takeOpening(option, day);
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
    const route = this.#routes.routeOn(crew, day);
    for (let option = optionStart[visit] as number; option < (optionStart[visit + 1] as number); option++) {
      if (optionDay[option] !== day) continue;
      const base = optionCost[option] as number;
      if (route !== NONE) this.#tryRoute(visit, option, route, base);
      else if (
        (classCrewCost[(classOf[visit] as number) * crewCount + crew] as number) >= 0 &&
        (crewFrom[crew * dayCount + day] as number) >= 0 &&
        this.#routes.isFree(crew, day)
      ) {
        this.#openings.cost = this.cost;
        if (this.#openings.tryCrew(visit, option, day, crew, base)) this.#takeOpening(option, day);
      }
    }
    return this.option !== NONE;
  }

  /**
   * As `findAt`, at the end of the crew's evening, to begin no later than `latest`: a plan is followed stop by stop, none later.
   */
  findAtEnd(visit: number, day: number, crew: number, latest: number): boolean {
    if (!this.findAt(visit, day, crew, Infinity)) return false;
    const { crewFrom, crewTo, crewStart, dayCount } = this.#instance;
    const routes = this.#routes;
    const route = routes.routeOn(crew, day);
    const isOut = route !== NONE;
    const behind = isOut ? (routes.previous[routes.lastNode(route)] as number) : NONE;
    const { travel, placeCount, place, duration, optionStart, optionDay, optionCost, crewEnd } = this.#instance;
    const at = place[visit] as number;
    const from = (isOut ? routes.nodePlace[behind] : crewStart[crew]) as number;
    const left = (isOut ? routes.leave[behind] : crewFrom[crew * dayCount + day]) as number;
    const until = (isOut ? routes.latest[routes.lastNode(route)] : crewTo[crew * dayCount + day]) as number;
    const arrival = left + (travel[from * placeCount + at] as number);
    const wayOn = (duration[visit] as number) + (travel[at * placeCount + (crewEnd[crew] as number)] as number);
    this.option = NONE;
    for (let option = optionStart[visit] as number; option < (optionStart[visit + 1] as number); option++) {
      if (optionDay[option] !== day) continue;
      const start = this.#times.earliestStart(option, arrival);
      if (start > latest || start + wayOn > until) continue;
      if (this.option !== NONE && (optionCost[option] as number) >= (optionCost[this.option] as number)) continue;
      this.option = option;
      this.fixedCost = this.#fixed.of(visit, crew, day, optionCost[option] as number);
    }
    this.route = route;
    this.behind = behind;
    return this.option !== NONE;
  }

  #tryRoute(visit: number, option: number, route: number, base: number): void {
    this.#looks += 2;
    const instance = this.#instance;
    const routes = this.#routes;
    const crew = routes.crew[route] as number;
    const day = routes.day[route] as number;
    const fixed = this.#fixed.of(visit, crew, day, base);
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
    if (cost >= this.cost || this.blinks.happens()) return false;
    this.cost = cost;
    this.behind = known.behindAt(at);
    return true;
  }

  /** Tries all positions of a route; true where one is the cheapest so far. */
  #scan(visit: number, option: number, route: number, before: number): boolean {
    const { travel, travelInto, placeCount, duration, place, windowStart, windowFrom, windowTo, weights } =
      this.#instance;
    const routes = this.#routes;
    const { next, leave, latest, nodePlace, wayInto } = routes;
    const firstWindow = windowStart[option] as number;
    const lastWindow = (windowStart[option + 1] as number) - 1;
    const from = windowFrom[firstWindow] as number;
    const to = windowTo[lastWindow] as number;
    const isSplit = firstWindow !== lastWindow;
    const row = (place[visit] as number) * placeCount;
    const length = duration[visit] as number;
    const earliestEnd = from + length;
    const weight = weights.travel;
    const last = routes.lastNode(route);
    let best = this.cost;
    let behind = NONE;
    let node = routes.firstNode(route);
    this.#looks += 2 + (routes.count[route] as number);
    // Later nodes are left later still.
    while (node !== last && (leave[node] as number) <= to) {
      const after = next[node] as number;
      const mostAfter = latest[after] as number;
      if (mostAfter >= earliestEnd) {
        const wayThere = travelInto[row + (nodePlace[node] as number)] as number;
        const wayOn = travel[row + (nodePlace[after] as number)] as number;
        const cost = before + (wayThere + wayOn - (wayInto[after] as number)) * weight;
        const arrival = (leave[node] as number) + wayThere;
        if (cost < best && arrival <= to) {
          let start = arrival > from ? arrival : from;
          if (isSplit) start = this.#times.earliestStart(option, arrival);
          if (start + length + wayOn <= mostAfter && !(this.#known === undefined && this.blinks.happens())) {
            best = cost;
            behind = node;
          }
        }
      }
      node = after;
    }
    if (behind === NONE) return false;
    this.cost = best;
    this.behind = behind;
    return true;
  }

  #takeOpening(option: number, day: number): void {
    this.cost = this.#openings.cost;
    this.option = option;
    this.route = NONE;
    this.crew = this.#openings.crew;
    this.day = day;
    this.fixedCost = this.#openings.fixedCost;
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
