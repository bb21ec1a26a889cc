import type { Instance } from '../instance/instance.js';

/** In place of a position where there is none. */
export const NONE = -1;

/** As many as there are visits, or evenings of crews. */
function mostRoutes({ visitCount, crewFrom }: Instance): number {
  let evenings = 0;
  for (const from of crewFrom) if (from >= 0 && ++evenings >= visitCount) break;
  return Math.max(1, evenings);
}

/**
 * Evenings under construction. A route is one evening of one crew: a chain of nodes from `firstNode(route)` to
 * `lastNode(route)` with the visits between them; a visit's node has the visit's number. Whoever changes chains
 * by `insert` and `remove` has `RouteTimes` work out the route's times before anything else is inserted there.
 */
export class Routes {
  readonly instance: Instance;
  readonly capacity: number;
  /** Sum of all costs but for unplaced visits. */
  cost = 0;

  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** By node: its place; when one can leave at the earliest; when it has to begin at the latest. */
  readonly nodePlace: Int32Array;
  readonly leave: Int32Array;
  readonly latest: Int32Array;
  /** By node: the way from the node before it. */
  readonly wayInto: Int32Array;

  /** By visit: its route and option, or `NONE`. */
  readonly routeOf: Int32Array;
  readonly optionOf: Int32Array;
  readonly #insertionCost: Float64Array;

  /** By route: its crew and day, or `NONE` where it is not in use. */
  readonly crew: Int32Array;
  readonly day: Int32Array;
  readonly count: Int32Array;
  readonly load: Float64Array;
  /** Becomes another number with every change. */
  readonly version: Int32Array;
  #versions = 0;
  /** Routes in use by day: the first one, and the next one of each. */
  readonly firstOfDay: Int32Array;
  readonly nextOfDay: Int32Array;
  readonly #previousOfDay: Int32Array;
  /** All routes in use, in no order; where each stands. */
  readonly used: Int32Array;
  usedCount = 0;
  readonly #placeInUsed: Int32Array;

  readonly #routeOfCrew: Int32Array;

  /** By person and day: the route, or `NONE`. */
  readonly personRoute: Int32Array;
  readonly personVisits: Int32Array;
  /** By person and week. */
  readonly weekVisits: Int32Array;
  readonly weekEvenings: Int32Array;

  constructor(instance: Instance) {
    const { visitCount, dayCount, personCount, weekCount, crewCount } = instance;
    const capacity = mostRoutes(instance);
    this.instance = instance;
    this.capacity = capacity;
    const nodes = visitCount + 2 * capacity;
    this.next = new Int32Array(nodes).fill(NONE);
    this.previous = new Int32Array(nodes).fill(NONE);
    this.nodePlace = new Int32Array(nodes);
    this.nodePlace.set(instance.place);
    this.leave = new Int32Array(nodes);
    this.latest = new Int32Array(nodes);
    this.wayInto = new Int32Array(nodes);
    this.routeOf = new Int32Array(visitCount).fill(NONE);
    this.optionOf = new Int32Array(visitCount).fill(NONE);
    this.#insertionCost = new Float64Array(visitCount);
    this.crew = new Int32Array(capacity).fill(NONE);
    this.day = new Int32Array(capacity).fill(NONE);
    this.count = new Int32Array(capacity);
    this.load = new Float64Array(capacity);
    this.version = new Int32Array(capacity);
    this.firstOfDay = new Int32Array(dayCount).fill(NONE);
    this.nextOfDay = new Int32Array(capacity).fill(NONE);
    this.#previousOfDay = new Int32Array(capacity).fill(NONE);
    this.used = Int32Array.from({ length: capacity }, (_, route) => route);
    this.#placeInUsed = Int32Array.from(this.used);
    this.#routeOfCrew = new Int32Array(crewCount * dayCount).fill(NONE);
    this.personRoute = new Int32Array(personCount * dayCount).fill(NONE);
    this.personVisits = new Int32Array(personCount);
    this.weekVisits = new Int32Array(personCount * weekCount);
    this.weekEvenings = new Int32Array(personCount * weekCount);
  }

  firstNode(route: number): number {
    return this.instance.visitCount + 2 * route;
  }

  lastNode(route: number): number {
    return this.instance.visitCount + 2 * route + 1;
  }

  /** The route of a crew on a day, or `NONE`. */
  routeOn(crew: number, day: number): number {
    return this.#routeOfCrew[crew * this.instance.dayCount + day] as number;
  }

  /** Whether all members are at home on this day, and have an evening left in its week. */
  isFree(crew: number, day: number): boolean {
    const { memberStart, member, dayCount, dayWeek, weekCount, hasWeekLimits, mostEveningsPerWeek } = this.instance;
    for (let at = memberStart[crew] as number, end = memberStart[crew + 1] as number; at < end; at++) {
      const person = member[at] as number;
      if (this.personRoute[person * dayCount + day] !== NONE) return false;
      if (!hasWeekLimits) continue;
      const week = person * weekCount + (dayWeek[day] as number);
      if ((this.weekEvenings[week] as number) >= (mostEveningsPerWeek[person] as number)) return false;
    }
    return true;
  }

  /** Whether all members have a visit left in the week of this day. */
  hasWeekRoom(crew: number, day: number): boolean {
    const { memberStart, member, dayWeek, weekCount, mostVisitsPerWeek } = this.instance;
    for (let at = memberStart[crew] as number, end = memberStart[crew + 1] as number; at < end; at++) {
      const person = member[at] as number;
      const week = person * weekCount + (dayWeek[day] as number);
      if ((this.weekVisits[week] as number) >= (mostVisitsPerWeek[person] as number)) return false;
    }
    return true;
  }

  /** What one more visit of this crew costs in fairness. */
  unfairnessOf(crew: number): number {
    const { memberStart, member, weights } = this.instance;
    let sum = 0;
    for (let at = memberStart[crew] as number, end = memberStart[crew + 1] as number; at < end; at++) {
      sum += 2 * (this.personVisits[member[at] as number] as number) + 1;
    }
    return sum * weights.unfairness;
  }

  /** Sends a crew out; the route has no visits yet. */
  open(crew: number, day: number, route = this.used[this.usedCount] as number): number {
    const { instance, nextOfDay, firstOfDay } = this;
    this.#swapInUsed(route, this.usedCount++);
    this.crew[route] = crew;
    this.day[route] = day;
    this.count[route] = 0;
    this.load[route] = 0;
    const head = firstOfDay[day] as number;
    nextOfDay[route] = head;
    this.#previousOfDay[route] = NONE;
    if (head !== NONE) this.#previousOfDay[head] = route;
    firstOfDay[day] = route;
    const [first, last] = [this.firstNode(route), this.lastNode(route)];
    this.next[first] = last;
    this.previous[last] = first;
    this.nodePlace[first] = instance.crewStart[crew] as number;
    this.nodePlace[last] = instance.crewEnd[crew] as number;
    this.wayInto[last] = this.#way(first, last);
    const at = crew * instance.dayCount + day;
    this.leave[first] = instance.crewFrom[at] as number;
    this.latest[last] = instance.crewTo[at] as number;
    this.#countEvening(crew, day, 1, route);
    this.cost += this.openingCost(crew);
    return route;
  }

  #swapInUsed(route: number, place: number): void {
    const [at, moved] = [this.#placeInUsed[route] as number, this.used[place] as number];
    this.used[at] = moved;
    this.#placeInUsed[moved] = at;
    this.used[place] = route;
    this.#placeInUsed[route] = place;
  }

  /** What it costs to send a crew out, without any visit. */
  openingCost(crew: number): number {
    const { crewStart, crewEnd, placeCount, travel, weights } = this.instance;
    const wayHome = travel[(crewStart[crew] as number) * placeCount + (crewEnd[crew] as number)] as number;
    return weights.evening + wayHome * weights.travel;
  }

  /** Takes a route without visits out of use. */
  close(route: number): void {
    const [crew, day] = [this.crew[route] as number, this.day[route] as number];
    const [before, after] = [this.#previousOfDay[route] as number, this.nextOfDay[route] as number];
    if (before === NONE) this.firstOfDay[day] = after;
    else this.nextOfDay[before] = after;
    if (after !== NONE) this.#previousOfDay[after] = before;
    this.#swapInUsed(route, --this.usedCount);
    this.#countEvening(crew, day, -1, NONE);
    this.cost -= this.openingCost(crew);
    this.crew[route] = NONE;
    this.day[route] = NONE;
  }

  #countEvening(crew: number, day: number, change: number, route: number): void {
    const { memberStart, member, dayCount, dayWeek, weekCount } = this.instance;
    this.#routeOfCrew[crew * dayCount + day] = route;
    for (let at = memberStart[crew] as number, end = memberStart[crew + 1] as number; at < end; at++) {
      const person = member[at] as number;
      this.personRoute[person * dayCount + day] = route;
      const week = person * weekCount + (dayWeek[day] as number);
      this.weekEvenings[week] = (this.weekEvenings[week] as number) + change;
    }
  }

  #way(from: number, to: number): number {
    const { travel, placeCount } = this.instance;
    return travel[(this.nodePlace[from] as number) * placeCount + (this.nodePlace[to] as number)] as number;
  }

  /** Puts a visit behind a node. `fixedCost`: what it costs besides travel and fairness. */
  insert(visit: number, behind: number, route: number, option: number, fixedCost: number): void {
    const after = this.next[behind] as number;
    const direct = this.wayInto[after] as number;
    const unfairness = this.unfairnessOf(this.crew[route] as number);
    this.#link(visit, behind, route, option, fixedCost);
    const detour = (this.wayInto[visit] as number) + (this.wayInto[after] as number) - direct;
    this.cost += fixedCost + detour * this.instance.weights.travel + unfairness;
  }

  #link(visit: number, behind: number, route: number, option: number, fixedCost: number): void {
    const after = this.next[behind] as number;
    this.next[behind] = visit;
    this.previous[visit] = behind;
    this.next[visit] = after;
    this.previous[after] = visit;
    this.wayInto[visit] = this.#way(behind, visit);
    this.wayInto[after] = this.#way(visit, after);
    this.routeOf[visit] = route;
    this.optionOf[visit] = option;
    this.#insertionCost[visit] = fixedCost;
    this.count[route] = (this.count[route] as number) + 1;
    this.load[route] = (this.load[route] as number) + (this.instance.load[visit] as number);
    this.#countVisit(this.crew[route] as number, this.day[route] as number, 1);
  }

  /** Takes a visit out of its route, which stays in use. */
  remove(visit: number): void {
    const [before, after] = [this.previous[visit] as number, this.next[visit] as number];
    const route = this.routeOf[visit] as number;
    this.next[before] = after;
    this.previous[after] = before;
    this.routeOf[visit] = NONE;
    this.count[route] = (this.count[route] as number) - 1;
    this.load[route] = (this.load[route] as number) - (this.instance.load[visit] as number);
    const crew = this.crew[route] as number;
    this.#countVisit(crew, this.day[route] as number, -1);
    const direct = this.#way(before, after);
    const detour = (this.wayInto[visit] as number) + (this.wayInto[after] as number) - direct;
    this.wayInto[after] = direct;
    const fixedCost = this.#insertionCost[visit] as number;
    this.cost -= fixedCost + detour * this.instance.weights.travel + this.unfairnessOf(crew);
  }

  #countVisit(crew: number, day: number, change: number): void {
    const { memberStart, member, dayWeek, weekCount } = this.instance;
    for (let at = memberStart[crew] as number, end = memberStart[crew + 1] as number; at < end; at++) {
      const person = member[at] as number;
      this.personVisits[person] = (this.personVisits[person] as number) + change;
      const week = person * weekCount + (dayWeek[day] as number);
      this.weekVisits[week] = (this.weekVisits[week] as number) + change;
    }
  }

  fixedCostOf(visit: number): number {
    return this.#insertionCost[visit] as number;
  }

  /** Counts a change of the chain: what was found out about the route before no longer holds. */
  renew(route: number): void {
    this.version[route] = ++this.#versions;
  }

  /** Takes all visits out, without working out costs: whoever calls it sets `cost` afterwards. */
  empty(route: number): void {
    const last = this.lastNode(route);
    const first = this.firstNode(route);
    for (let node = this.next[first] as number; node !== last; node = this.next[node] as number)
      this.routeOf[node] = NONE;
    this.next[first] = last;
    this.previous[last] = first;
    this.wayInto[last] = this.#way(first, last);
    this.#countVisit(this.crew[route] as number, this.day[route] as number, -(this.count[route] as number));
    this.count[route] = 0;
    this.load[route] = 0;
  }

  /** Puts a visit at the end of a route, without working out costs and times. */
  append(visit: number, route: number, option: number, fixedCost: number): void {
    this.#link(visit, this.previous[this.lastNode(route)] as number, route, option, fixedCost);
  }
}
