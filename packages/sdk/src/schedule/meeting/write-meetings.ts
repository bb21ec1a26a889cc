import type { Outing, Plan, PlannedVisit, Score } from '../plan/plan.js';
import { lateDaysOf } from '../solve/late-days.js';
import { cheapestOption } from '../solve/cheapest-option.js';
import { ScoreCount } from '../solve/score-count.js';
import type { DaySequences } from './day-sequences.js';
import { tardinessWeights } from './tardiness-weights.js';

/** One part of a visit as its visitor sees it. */
interface Stop {
  readonly visit: number;
  readonly begin: number;
  readonly end: number;
}

function stopsOf(days: DaySequences, person: number, day: number): Stop[] {
  const { partStart, duration } = days.parts;
  const stops: Stop[] = [];
  for (const visit of (days.visits[day] as Int32Array).subarray(0, days.counts[day])) {
    if (days.isPlaced[visit] !== 1) continue;
    for (let part = partStart[visit] as number; part < (partStart[visit + 1] as number); part++) {
      if (days.person[part] !== person) continue;
      const begin = days.partBegins[part] as number;
      stops.push({ visit, begin, end: begin + (duration[part] as number) });
    }
  }
  return stops;
}

function outingOf(days: DaySequences, person: number, day: number): Outing | undefined {
  const { problem, travel, placeCount, place, crewStart, crewEnd } = days.instance;
  const stops = stopsOf(days, person, day);
  const [first] = stops;
  const last = stops[stops.length - 1];
  if (!first || !last) return undefined;
  const between = (from: number, to: number): number => travel[from * placeCount + to] as number;
  const places = stops.map(({ visit }) => place[visit] as number);
  const toFirst = between(crewStart[person] as number, places[0] as number);
  const home = between(places[places.length - 1] as number, crewEnd[person] as number);
  const way = places.reduce(
    (sum, at, n) => (n === 0 ? sum : sum + between(places[n - 1] as number, at)),
    toFirst + home,
  );
  return {
    date: problem.days[day] as Outing['date'],
    people: [problem.people[person]?.id ?? ''],
    leave: first.begin - toFirst,
    back: last.end + home,
    travel: way,
    visits: stops.map(({ visit }) => problem.visits[visit]?.id ?? ''),
  };
}

function visitOf(days: DaySequences, visit: number, day: number): PlannedVisit {
  const { problem } = days.instance;
  const { partStart, duration } = days.parts;
  const given = problem.visits[visit];
  const [from, to] = [partStart[visit] as number, partStart[visit + 1] as number];
  const starts = Array.from(days.partBegins.subarray(from, to));
  return {
    visit: given?.id ?? '',
    date: problem.days[day] as PlannedVisit['date'],
    start: days.start[visit] as number,
    end: Math.max(...starts.map((begin, n) => begin + (duration[from + n] as number))),
    people: Array.from(days.person.subarray(from, to), (person) => problem.people[person]?.id ?? ''),
    starts,
    lateDays: lateDaysOf(days.instance, visit, day),
    ...(given?.answers && { answers: given.answers }),
  };
}

function withTardiness(score: Score, days: DaySequences, visits: readonly PlannedVisit[]): Score {
  const { problem } = days.instance;
  const { each, greatest } = tardinessWeights(problem);
  const positions = new Map(problem.visits.map(({ id }, visit) => [id, visit]));
  const stays = visits.flatMap(({ visit: id, starts }) => {
    const visit = positions.get(id) as number;
    const first = days.parts.partStart[visit] as number;
    const endBy = days.parts.endBy[visit] as number;
    return (starts ?? []).map((start, n) => Math.max(0, start + (days.parts.duration[first + n] as number) - endBy));
  });
  const cost = stays.reduce((sum, stay) => sum + stay * each, 0) + Math.max(0, ...stays) * greatest;
  return { ...score, lateness: score.lateness + cost, total: score.total + cost };
}

/** Writes down days on which everybody goes alone. */
export function writeMeetings(days: DaySequences): Plan {
  const { instance, parts } = days;
  const visits: PlannedVisit[] = [];
  const outings: Outing[] = [];
  const unplaced: string[] = [];
  const score = new ScoreCount(instance);
  for (let day = 0; day < instance.dayCount; day++) {
    for (let person = 0; person < instance.personCount; person++) {
      const outing = outingOf(days, person, day);
      if (!outing) continue;
      outings.push(outing);
      score.evening(outing.travel);
    }
    const placed = (days.visits[day] as Int32Array)
      .slice(0, days.counts[day])
      .filter((visit) => days.isPlaced[visit] === 1);
    placed.sort((a, b) => (days.start[a] as number) - (days.start[b] as number) || a - b);
    for (const visit of placed) {
      const written = visitOf(days, visit, day);
      visits.push(written);
      const people = days.person.subarray(parts.partStart[visit], parts.partStart[visit + 1]);
      const latest = written.end - (parts.leastLength[visit] as number);
      const option = cheapestOption(instance, visit, days.option[visit] as number, written.start, latest);
      score.visit(visit, option, written.lateDays, people);
      for (const preference of parts.preferred[visit] ?? []) {
        if (!people.some((person) => preference.people[person] === 1)) score.preference(preference.cost);
      }
      score.change(days.changes?.of(visit, people[0] as number, day) ?? 0);
    }
  }
  instance.problem.visits.forEach(({ id }, visit) => {
    if (days.isPlaced[visit] === 1) return;
    unplaced.push(id);
    score.unplaced(visit);
  });
  return { format: 'homevisit-plan/1', visits, outings, unplaced, score: withTardiness(score.total(), days, visits) };
}
