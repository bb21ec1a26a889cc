import type { LocalDate } from '../../calendar/local-date.js';
import type { Plan, PlannedVisit } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import type { Visit } from '../problem/visits.js';

/** A visit as it was planned: its day, its time and its people, and when each of them begins. */
function frozenVisit(visit: Visit, { date, start, starts, people }: PlannedVisit): Visit {
  const parts = visit.parts?.map((part, index) => {
    const gap = (starts?.[index] ?? start) - start;
    return index === 0 ? part : { ...part, after: { least: gap, most: gap } };
  });
  return { ...visit, ...(parts && { parts }), pin: { date, start, people } };
}

/**
 * The problem with everything before a day as it was planned: what is planned there stays, and nothing else comes there.
 * `due` and `last` stay as they are, so that what is late stays late.
 */
export function freezeBefore(problem: Problem, plan: Plan, date: LocalDate): Problem {
  const frozen = new Map(
    plan.visits.filter((planned) => planned.date < date).map((planned) => [planned.visit, planned]),
  );
  return {
    ...problem,
    visits: problem.visits.map((visit) => {
      const planned = frozen.get(visit.id);
      if (planned) return frozenVisit(visit, planned);
      return { ...visit, from: visit.from !== undefined && visit.from > date ? visit.from : date };
    }),
  };
}
