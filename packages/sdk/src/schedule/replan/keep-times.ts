import { brokenHours } from '../check/check-hours.js';
import { compileTravel } from '../instance/compile-travel.js';
import type { Outing, Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';

const nameOf = ({ date, people, visits, travel }: Outing): string =>
  JSON.stringify([date, [...people].sort(), [...visits].sort(), travel]);

/** Ways as they are measured where plans are made. */
function plannedWays({ places, travel, ticksPerMinute = 1 }: Problem): (from: string, to: string) => number {
  const table = compileTravel(places, travel, ticksPerMinute);
  const positions = new Map(places.map(({ id }, position) => [id, position]));
  return (from, to) => table[(positions.get(from) ?? 0) * places.length + (positions.get(to) ?? 0)] ?? 0;
}

/** Ids of the visits that begin at another time. */
function retimedIn(before: Plan, after: Plan): ReadonlySet<string> {
  const hours = new Map(before.visits.map((planned) => [planned.visit, planned]));
  const other = after.visits.filter(({ visit, start, starts = [] }) => {
    const was = hours.get(visit);
    return was && (was.start !== start || starts.some((one, part) => one !== was.starts?.[part]));
  });
  return new Set(other.map(({ visit }) => visit));
}

/** The later plan, with the hours of the earlier one on the outings that are named. */
function withHoursOf(before: Plan, after: Plan, named: ReadonlyMap<string, Outing>): Plan {
  const hours = new Map(before.visits.map((planned) => [planned.visit, planned]));
  const same = new Set([...named.values()].flatMap(({ visits }) => visits));
  return {
    ...after,
    visits: after.visits.map((planned) => {
      const was = same.has(planned.visit) ? hours.get(planned.visit) : undefined;
      return was ? { ...planned, start: was.start, end: was.end, ...(was.starts && { starts: was.starts }) } : planned;
    }),
    outings: after.outings.map((outing) => named.get(nameOf(outing)) ?? outing),
  };
}

/**
 * Gives outings on which nothing has changed their hours back: a search turns them round where that costs nothing, and each
 * family would have to be told another time. Where the earlier hours do not hold any more, the later ones stay.
 */
export function keepTimes(problem: Problem, before: Plan, after: Plan): Plan {
  const retimed = retimedIn(before, after);
  const stay = new Set(after.outings.filter(({ visits }) => visits.some((id) => retimed.has(id))).map(nameOf));
  const named = new Map(before.outings.map((outing) => [nameOf(outing), outing] as const));
  for (const name of named.keys()) if (!stay.has(name)) named.delete(name);
  if (named.size === 0) return after;
  const way = plannedWays(problem);
  // Where two meet, one evening with its earlier hours can break another one that keeps its later ones.
  for (;;) {
    if (named.size === 0) return after;
    const kept = withHoursOf(before, after, named);
    const broken = brokenHours(problem, kept, after, retimed, way);
    if (broken.size === 0) return kept;
    const holding = named.size;
    for (const [name, { visits }] of named) if (visits.some((id) => broken.has(id))) named.delete(name);
    if (named.size === holding) return after;
  }
}
