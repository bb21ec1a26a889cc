import type { Plan, PlannedVisit } from '../../schedule/plan/plan.js';
import type { Slot } from '../../schedule/plan/slot.js';
import type { Problem } from '../../schedule/problem/problem.js';
import { travelTimes } from '../../schedule/check/travel-times.js';

/** A plan of people who go alone, with one visit in a slot: all others keep their times. */
export function withSlot(problem: Problem, plan: Plan, id: string, slot: Slot): Plan {
  const { date, start, end, people, starts } = slot;
  const late = plan.visits.find(({ visit }) => visit === id)?.lateDays ?? 0;
  const visits: PlannedVisit[] = [
    ...plan.visits.filter(({ visit }) => visit !== id),
    { visit: id, date, start, end, people, ...(starts && { starts }), lateDays: late },
  ];
  return { ...plan, visits, outings: outingsOf(problem, visits), unplaced: plan.unplaced.filter((one) => one !== id) };
}

function outingsOf(problem: Problem, visits: readonly PlannedVisit[]): Plan['outings'] {
  const way = travelTimes(problem);
  const homes = new Map(problem.families.map(({ id, place }) => [id, place]));
  const given = new Map(problem.visits.map((visit) => [visit.id, visit]));
  const placeOf = (id: string): string => {
    const visit = given.get(id);
    return visit?.place ?? homes.get(visit?.families[0] ?? '') ?? '';
  };
  return problem.people.flatMap((person) =>
    problem.days.flatMap((date) => {
      const stops = visits
        .filter((visit) => visit.date === date && visit.people.includes(person.id))
        .map((visit) => {
          const part = visit.people.indexOf(person.id);
          const begin = visit.starts?.[part] ?? visit.start;
          const { parts, duration = 0 } = given.get(visit.visit) ?? {};
          return { id: visit.visit, begin, end: begin + (parts?.[part]?.duration ?? duration) };
        })
        .sort((a, b) => a.begin - b.begin);
      const [first, last] = [stops[0], stops[stops.length - 1]];
      if (!first || !last) return [];
      const places = [person.start, ...stops.map(({ id }) => placeOf(id)), person.end ?? person.start];
      const legs = places.slice(1).map((place, leg) => Math.ceil(way(places[leg] ?? '', place)));
      return [
        {
          date,
          people: [person.id],
          leave: first.begin - (legs[0] ?? 0),
          back: last.end + (legs[legs.length - 1] ?? 0),
          travel: legs.reduce((sum, leg) => sum + leg, 0),
          visits: stops.map(({ id }) => id),
        },
      ];
    }),
  );
}
