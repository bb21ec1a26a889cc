import type { Plan } from '../plan/plan.js';
import type { Family, Person } from '../problem/people.js';
import type { Problem } from '../problem/problem.js';
import type { Stretch } from '../problem/times.js';
import type { Visit } from '../problem/visits.js';
import { travelTimes, type TravelTimes } from './travel-times.js';
import type { Violation } from './violation.js';

const DAY = 86_400_000;

/** Whole days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}

/** The Monday of the week of a day. */
export function weekOf(date: string): number {
  return Math.floor((dayNumber(date) + 3) / 7);
}

/** 1 for Monday to 7 for Sunday. */
function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** Whether a stretch names a date. */
export function names({ dates, weekdays }: Pick<Stretch, 'dates' | 'weekdays'>, date: string): boolean {
  if (!dates && !weekdays) return true;
  return (dates ?? []).some((one) => one === date) || (weekdays ?? []).includes(weekday(date));
}

/** A problem by ids, and what was found wrong so far. */
export class Lookup {
  readonly visits: ReadonlyMap<string, Visit>;
  readonly people: ReadonlyMap<string, Person>;
  readonly families: ReadonlyMap<string, Family>;
  readonly days: ReadonlySet<string>;
  readonly violations: Violation[] = [];

  constructor(
    readonly problem: Problem,
    readonly plan: Plan,
    readonly way: TravelTimes = travelTimes(problem),
  ) {
    this.visits = new Map(problem.visits.map((visit) => [visit.id, visit]));
    this.people = new Map(problem.people.map((person) => [person.id, person]));
    this.families = new Map(problem.families.map((family) => [family.id, family]));
    this.days = new Set(problem.days);
  }

  placeOf(visit: Visit): string {
    return visit.place ?? this.families.get(visit.families[0] ?? '')?.place ?? '';
  }

  /** The stretch in which somebody is free on a date. */
  freeOn(person: Person, date: string): Person['free'][number] | undefined {
    return person.free.reduce<Person['free'][number] | undefined>(
      (found, stretch) => (names(stretch, date) ? stretch : found),
      undefined,
    );
  }

  report(
    code: Violation['code'],
    where: { readonly visits?: readonly string[]; readonly people?: readonly string[]; readonly date?: string },
    facts: Violation['facts'] = {},
  ): void {
    const { visits = [], people = [], date } = where;
    this.violations.push({ code, visits, people, ...(date !== undefined && { date }), facts });
  }
}
