import type { Problem } from '../problem/problem.js';
import { fullWeights } from '../problem/full-weights.js';
import { compileApart } from './compile-apart.js';
import { compileClasses, type CompiledClasses } from './compile-classes.js';
import { compileCrews, listCrews, type CompiledCrews } from './compile-crews.js';
import { compileOptions } from './compile-options.js';
import { compilePeople } from './compile-people.js';
import { compileTravel, waysInto } from './compile-travel.js';
import { DayTable } from './day-table.js';
import { UNBOUNDED, type Instance } from './instance.js';

/** A pin outweighs what has none: of two that cannot both hold, the agreed one does. */
const PIN_WEIGHT = 1000;

function positionsOf(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id }, position) => [id, position]));
}

/** Numbers crews so that those have the same number of which it makes no difference which one goes. */
function twinsOf(crews: CompiledCrews, classes: CompiledClasses, days: number): Int32Array {
  const count = crews.crewStart.length;
  const known = new Map<string, number>();
  return Int32Array.from({ length: count }, (_, crew) => {
    const facts: number[] = [crews.crewStart[crew], crews.crewEnd[crew], crews.crewLoad[crew]].map(Number);
    for (let at = crew * days; at < (crew + 1) * days; at++) {
      facts.push(Number(crews.crewFrom[at]), Number(crews.crewTo[at]), Number(crews.crewMost[at]));
    }
    for (let one = 0; one < classes.classCount; one++) facts.push(Number(classes.classCrewCost[one * count + crew]));
    const key = facts.join();
    const number = known.get(key) ?? crew;
    known.set(key, number);
    return number;
  });
}

/** Reads a problem without contradictions into arrays. */
export function compileInstance(problem: Problem): Instance {
  const ticksPerMinute = problem.ticksPerMinute ?? 1;
  const weights = fullWeights(problem.weights, ticksPerMinute);
  const days = new DayTable(problem.days);
  const placeOf = positionsOf(problem.places);
  const visitOf = positionsOf(problem.visits);
  const homes = new Map(problem.families.map(({ id, place }) => [id, place]));
  const list = listCrews(problem);
  const crews = compileCrews(problem, list, compilePeople(problem.people, days), days, placeOf);
  const classes = compileClasses(problem, list);
  const { visits, people, places } = problem;
  const travel = compileTravel(places, problem.travel, ticksPerMinute);
  const hasWeekLimits = people.some(
    ({ atMost }) => atMost?.visitsPerWeek !== undefined || atMost?.eveningsPerWeek !== undefined,
  );
  const canSwap = weights.unfairness === 0 && !hasWeekLimits && list.every((members) => members.length === 1);
  return {
    problem,
    weights,
    visitCount: visits.length,
    dayCount: days.count,
    placeCount: places.length,
    personCount: people.length,
    crewCount: list.length,
    weekCount: days.weekCount,
    travel,
    travelInto: waysInto(travel, places.length, problem.travel.kind),
    dayWeek: days.weeks,
    dayNumber: days.numbers,
    duration: Int32Array.from(visits, ({ duration }) => duration),
    place: Int32Array.from(
      visits,
      ({ place, families }) => placeOf.get(place ?? homes.get(families[0] ?? '') ?? '') ?? 0,
    ),
    load: Int32Array.from(visits, ({ load }) => load ?? 0),
    unplacedCost: Float64Array.from(
      visits,
      ({ strength, weight, pin }) => weights.unplaced[strength] * (weight ?? 1) * (pin ? PIN_WEIGHT : 1),
    ),
    isFixed: Uint8Array.from(visits, ({ pin }) => (pin?.date !== undefined && pin.start !== undefined ? 1 : 0)),
    ...classes,
    ...compileOptions(problem, days, weights),
    ...crews,
    crewTwin: canSwap ? twinsOf(crews, classes, days.count) : Int32Array.from(list, (_, crew) => crew),
    mostVisitsPerWeek: Int32Array.from(people, ({ atMost }) => atMost?.visitsPerWeek ?? UNBOUNDED),
    mostEveningsPerWeek: Int32Array.from(people, ({ atMost }) => atMost?.eveningsPerWeek ?? UNBOUNDED),
    hasWeekLimits,
    ...compileApart(problem, visitOf),
  };
}
