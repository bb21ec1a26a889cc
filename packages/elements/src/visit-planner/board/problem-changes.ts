import { weekdayOf, type LocalDate } from '@homevisit/sdk/calendar';
import type { Pin, Problem, Visit } from '@homevisit/sdk/schedule';

function changeVisit(problem: Problem, id: string, change: (visit: Visit) => Visit): Problem {
  return { ...problem, visits: problem.visits.map((visit) => (visit.id === id ? change(visit) : visit)) };
}

/** The problem with an agreement about a visit. */
export function withPin(problem: Problem, id: string, pin: Pin): Problem {
  return changeVisit(problem, id, (visit) => ({ ...visit, pin }));
}

/** The problem without an agreement about a visit. */
export function withoutPin(problem: Problem, id: string): Problem {
  return changeVisit(problem, id, (visit) => {
    const rest = { ...visit };
    delete rest.pin;
    return rest;
  });
}

/** The problem without a visit; what must lie apart from it does not any more. */
export function withoutVisit(problem: Problem, id: string): Problem {
  const apart = problem.apart
    ?.map((one) => ({ ...one, visits: one.visits.filter((other) => other !== id) }))
    .filter(({ visits }) => visits.length > 1);
  return { ...problem, visits: problem.visits.filter((visit) => visit.id !== id), ...(apart && { apart }) };
}

/** The problem in which somebody cannot go on a day. */
export function withAbsence(problem: Problem, personId: string, date: LocalDate): Problem {
  return {
    ...problem,
    people: problem.people.map((person) => {
      if (person.id !== personId) return person;
      const free = person.free.map(({ dates, weekdays, ...stretch }) => {
        const isOf = (day: LocalDate): boolean =>
          (!dates && !weekdays) || dates?.includes(day) === true || weekdays?.includes(weekdayOf(day)) === true;
        return { ...stretch, dates: problem.days.filter((day) => day !== date && isOf(day)) };
      });
      return { ...person, free };
    }),
  };
}
