import type { Instance } from '../instance/instance.js';
import type { Blinks } from './blinks.js';
import type { FixedCosts } from './fixed-costs.js';
import type { RouteTimes } from './route-times.js';
import { NONE, type Routes } from './routes.js';

/** Of ever so many crews that could go out, so many are tried. */
const CREWS_TRIED = 10;
const CREWS_SCANNED = 60;

/** Looks for a crew that is at home and could go out for a visit. */
export class Openings {
  /** How many crews were looked at so far. */
  work = 0;

  /** What was found at last. */
  cost = 0;
  crew = NONE;
  fixedCost = 0;

  readonly #instance: Instance;
  readonly #routes: Routes;
  readonly #times: RouteTimes;
  readonly #fixed: FixedCosts;
  readonly #blinks: Blinks;
  /** By visit: the way there and back for the crew that lives nearest. */
  readonly #leastWay: Float64Array;
  #tieBreak = 0;

  constructor(routes: Routes, times: RouteTimes, fixed: FixedCosts, blinks: Blinks) {
    this.#instance = routes.instance;
    this.#routes = routes;
    this.#times = times;
    this.#fixed = fixed;
    this.#blinks = blinks;
    this.#leastWay = leastWays(routes.instance);
  }

  /** Tries crews for a day, beginning anywhere; true where one costs less than `limit`. */
  find(visit: number, option: number, day: number, base: number, limit: number): boolean {
    const instance = this.#instance;
    const { classCrewStart, classCrew, crewFrom, crewTwin, dayCount, weights } = instance;
    const ofClass = instance.classOf[visit] as number;
    const start = classCrewStart[ofClass] as number;
    const count = (classCrewStart[ofClass + 1] as number) - start;
    this.cost = limit;
    this.crew = NONE;
    if (count === 0 || base + weights.evening + (this.#leastWay[visit] as number) * weights.travel >= limit)
      return false;
    this.#tieBreak = (this.#tieBreak + 0x9e3779b1) >>> 0;
    const offset = this.#tieBreak % count;
    const scanned = count < CREWS_SCANNED ? count : CREWS_SCANNED;
    this.work += scanned;
    let [tried, twin] = [0, NONE];
    for (let n = 0; n < scanned && tried < CREWS_TRIED; n++) {
      let at = n + offset;
      if (at >= count) at -= count;
      const crew = classCrew[start + at] as number;
      if (crewTwin[crew] === twin) continue;
      if ((crewFrom[crew * dayCount + day] as number) < 0 || !this.#routes.isFree(crew, day)) continue;
      tried++;
      twin = crewTwin[crew] as number;
      this.tryCrew(visit, option, day, crew, base);
    }
    return this.crew !== NONE;
  }

  /** Tries one crew that is free; true where it costs less than `cost` so far. */
  tryCrew(visit: number, option: number, day: number, crew: number, base: number): boolean {
    const instance = this.#instance;
    const routes = this.#routes;
    const { travel, placeCount, place, duration, crewStart, crewEnd, weights } = instance;
    const fixed = this.#fixed.of(visit, crew, day, base);
    if (fixed < 0 || (instance.crewMost[crew * instance.dayCount + day] as number) < 1) return false;
    if ((instance.load[visit] as number) > (instance.crewLoad[crew] as number)) return false;
    if (instance.hasWeekLimits && !routes.hasWeekRoom(crew, day)) return false;
    const at = place[visit] as number;
    const wayThere = travel[(crewStart[crew] as number) * placeCount + at] as number;
    const wayBack = travel[at * placeCount + (crewEnd[crew] as number)] as number;
    const unfairness = weights.unfairness === 0 ? 0 : routes.unfairnessOf(crew);
    const cost = fixed + unfairness + weights.evening + (wayThere + wayBack) * weights.travel;
    if (cost >= this.cost) return false;
    const free = crew * instance.dayCount + day;
    const start = this.#times.earliestStart(option, (instance.crewFrom[free] as number) + wayThere);
    if (start + (duration[visit] as number) + wayBack > (instance.crewTo[free] as number)) return false;
    if (this.#blinks.happens()) return false;
    this.cost = cost;
    this.crew = crew;
    this.fixedCost = fixed;
    return true;
  }
}

/** By visit: the shortest way there and back among the homes of all crews. */
function leastWays({ visitCount, crewCount, crewStart, crewEnd, travel, placeCount, place }: Instance): Float64Array {
  const least = new Float64Array(visitCount).fill(Infinity);
  const homes = new Set<number>();
  for (let crew = 0; crew < crewCount; crew++) {
    const [from, to] = [crewStart[crew] as number, crewEnd[crew] as number];
    if (homes.has(from * placeCount + to)) continue;
    homes.add(from * placeCount + to);
    for (let visit = 0; visit < visitCount; visit++) {
      const at = place[visit] as number;
      const way = (travel[from * placeCount + at] as number) + (travel[at * placeCount + to] as number);
      if (way < (least[visit] as number)) least[visit] = way;
    }
  }
  return least;
}
