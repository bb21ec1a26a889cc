import type { Instance } from '../instance/instance.js';
import type { Outing, Plan, PlannedVisit } from '../plan/plan.js';
import type { ChangeCosts } from '../search/change-costs.js';
import type { Snapshot } from '../search/snapshot.js';
import { cheapestOption } from './cheapest-option.js';
import { lateDaysOf } from './late-days.js';
import { ScoreCount } from './score-count.js';

/** One evening of a crew as numbers. */
interface Route {
  readonly crew: number;
  readonly day: number;
  readonly visits: Int32Array;
  readonly options: Int32Array;
}

function routesOf(snapshot: Snapshot): Route[] {
  const routes: Route[] = [];
  let at = 0;
  for (let route = 0; route < snapshot.routeCount; route++) {
    const end = at + (snapshot.routes[3 * route + 2] as number);
    routes.push({
      crew: snapshot.routes[3 * route] as number,
      day: snapshot.routes[3 * route + 1] as number,
      visits: snapshot.visits.slice(at, end),
      options: snapshot.options.slice(at, end),
    });
    at = end;
  }
  return routes.sort((a, b) => a.day - b.day || a.crew - b.crew);
}

function startIn(instance: Instance, option: number, arrival: number): number {
  const { windowStart, windowFrom, windowTo } = instance;
  let at = windowStart[option] as number;
  while (arrival > (windowTo[at] as number)) at++;
  return Math.max(arrival, windowFrom[at] as number);
}

interface WrittenRoute {
  readonly outing: Outing;
  readonly visits: readonly PlannedVisit[];
}

function writeRoute(instance: Instance, { crew, day, visits, options }: Route): WrittenRoute {
  const { problem, travel, placeCount, place, duration, crewFrom, crewStart, crewEnd, dayCount } = instance;
  const people = Array.from(
    instance.member.slice(instance.memberStart[crew], instance.memberStart[crew + 1]),
    (person) => problem.people[person]?.id ?? '',
  );
  const date = problem.days[day] as PlannedVisit['date'];
  const written: PlannedVisit[] = [];
  const home = crewStart[crew] as number;
  let [time, at, way] = [crewFrom[crew * dayCount + day] as number, home, 0];
  let leave = time;
  visits.forEach((visit, index) => {
    const to = place[visit] as number;
    const ticks = travel[at * placeCount + to] as number;
    const start = startIn(instance, options[index] as number, time + ticks);
    // Nobody leaves earlier than the first family can receive them.
    if (index === 0) leave = start - ticks;
    const end = start + (duration[visit] as number);
    const given = problem.visits[visit];
    written.push({
      visit: given?.id ?? '',
      date,
      start,
      end,
      people,
      lateDays: lateDaysOf(instance, visit, day),
      ...(given?.answers && { answers: given.answers }),
    });
    way += ticks;
    time = end;
    at = to;
  });
  const wayHome = travel[at * placeCount + (crewEnd[crew] as number)] as number;
  return {
    visits: written,
    outing: {
      date,
      people,
      ...(problem.crews.kind === 'fixed' && { crew: problem.crews.list[crew]?.id ?? '' }),
      leave,
      back: time + wayHome,
      travel: way + wayHome,
      visits: written.map(({ visit }) => visit),
    },
  };
}

/** Writes a plan down for people to read: in order of days, and on a day in the order of crews. */
export function writePlan(instance: Instance, snapshot: Snapshot, changes: ChangeCosts | undefined): Plan {
  const routes = routesOf(snapshot);
  const written = routes.map((route) => writeRoute(instance, route));
  const score = new ScoreCount(instance);
  const placed = new Uint8Array(instance.visitCount);
  routes.forEach(({ crew, day, visits, options }, index) => {
    score.evening(written[index]?.outing.travel ?? 0);
    visits.forEach((visit, n) => {
      placed[visit] = 1;
      const members = instance.member.subarray(instance.memberStart[crew], instance.memberStart[crew + 1]);
      const { lateDays, start } = written[index]?.visits[n] as PlannedVisit;
      score.visit(visit, cheapestOption(instance, visit, options[n] as number, start), lateDays, members);
      score.preference(
        instance.classCrewCost[(instance.classOf[visit] as number) * instance.crewCount + crew] as number,
      );
      score.change(changes?.of(visit, crew, day) ?? 0);
    });
  });
  const unplaced: string[] = [];
  instance.problem.visits.forEach(({ id }, visit) => {
    if (placed[visit] === 1) return;
    unplaced.push(id);
    score.unplaced(visit);
  });
  return {
    format: 'homevisit-plan/1',
    visits: written.flatMap(({ visits }) => visits),
    outings: written.map(({ outing }) => outing),
    unplaced,
    score: score.total(),
  };
}
