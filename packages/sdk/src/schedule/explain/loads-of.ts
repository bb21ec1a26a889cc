import { localDateOfEpochDay, epochDayOf, type LocalDate } from '../../calendar/local-date.js';
import { weekdayOf } from '../instance/day-table.js';
import type { PersonLoad } from '../plan/person-load.js';
import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';

function mondayOf(date: LocalDate): LocalDate {
  const day = epochDayOf(date);
  return localDateOfEpochDay(day - weekdayOf(day) + 1);
}

interface Sums {
  visits: number;
  evenings: number;
  travel: number;
}

function addTo(sums: Sums, { visits, travel }: Plan['outings'][number]): void {
  sums.visits += visits.length;
  sums.evenings += 1;
  sums.travel += travel;
}

/** What a plan asks of each person, in the order of the problem; weeks begin on Monday. */
export function loadsOf(problem: Problem, plan: Plan): PersonLoad[] {
  return problem.people.map(({ id }) => {
    const all: Sums = { visits: 0, evenings: 0, travel: 0 };
    const weeks = new Map<LocalDate, Sums>();
    for (const outing of plan.outings) {
      if (!outing.people.includes(id)) continue;
      const monday = mondayOf(outing.date);
      const week = weeks.get(monday) ?? { visits: 0, evenings: 0, travel: 0 };
      weeks.set(monday, week);
      addTo(all, outing);
      addTo(week, outing);
    }
    return {
      person: id,
      ...all,
      weeks: [...weeks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([monday, sums]) => ({ monday, ...sums })),
    };
  });
}
