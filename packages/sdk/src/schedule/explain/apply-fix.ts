import { DayTable } from '../instance/day-table.js';
import type { Change, Fix } from '../plan/reasons.js';
import type { Family, Person } from '../problem/people.js';
import type { Problem } from '../problem/problem.js';
import type { Stretch } from '../problem/times.js';
import type { Visit } from '../problem/visits.js';

function changeVisit(problem: Problem, id: string, change: (visit: Visit) => Visit): Problem {
  return { ...problem, visits: problem.visits.map((visit) => (visit.id === id ? change(visit) : visit)) };
}

function changePerson(problem: Problem, id: string, change: (person: Person) => Person): Problem {
  return { ...problem, people: problem.people.map((person) => (person.id === id ? change(person) : person)) };
}

function withoutPin(visit: Visit): Visit {
  const rest = { ...visit };
  delete rest.pin;
  return rest;
}

/** A stretch on all its days but one. */
function exceptOn(stretch: Stretch, date: string, days: DayTable): Stretch {
  const dates = days
    .daysOf(stretch)
    .map((day) => days.dates[day])
    .filter((one) => one !== undefined && one !== date);
  return { dates: dates as NonNullable<Stretch['dates']>, from: stretch.from, to: stretch.to };
}

function homeAt(family: Family, change: Change & { kind: 'family-home' }, days: DayTable): Family {
  const { date, from, to } = change;
  const isInTheWay = (stretch: Stretch): boolean => stretch.from < to && from < stretch.to;
  return {
    ...family,
    ...(family.home && { home: [...family.home, { dates: [date], from, to }] }),
    ...(family.declined && {
      declined: family.declined.map((stretch) => (isInTheWay(stretch) ? exceptOn(stretch, date, days) : stretch)),
    }),
  };
}

function applyChange(problem: Problem, change: Change): Problem {
  switch (change.kind) {
    case 'last-day':
      return changeVisit(problem, change.visit, (visit) => ({ ...visit, last: change.last }));
    case 'first-day':
      return changeVisit(problem, change.visit, (visit) => ({ ...visit, from: change.from }));
    case 'unpin':
      return changeVisit(problem, change.visit, withoutPin);
    case 'family-home': {
      const days = new DayTable(problem.days);
      return {
        ...problem,
        families: problem.families.map((family) =>
          family.id === change.family ? homeAt(family, change, days) : family,
        ),
      };
    }
    case 'person-free': {
      const { date, from, to, visits } = change;
      const stretch = { dates: [date], from, to, ...(visits !== undefined && { visits }) };
      return changePerson(problem, change.person, (person) => ({ ...person, free: [...person.free, stretch] }));
    }
    case 'person-at-most': {
      const { kind: _, person: id, ...more } = change;
      return changePerson(problem, id, (person) => ({ ...person, atMost: { ...person.atMost, ...more } }));
    }
    case 'skill':
      return changePerson(problem, change.person, (person) => ({
        ...person,
        skills: [...(person.skills ?? []), change.skill],
      }));
  }
}

/** The problem after a fix; the one given stays as it is. */
export function applyFix(problem: Problem, { changes }: Pick<Fix, 'changes'>): Problem {
  return changes.reduce(applyChange, problem);
}
