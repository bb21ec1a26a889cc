import type { LocalDate } from '../../calendar/local-date.js';
import { compileInstance } from '../instance/compile-instance.js';
import { compilePeople } from '../instance/compile-people.js';
import { DayTable } from '../instance/day-table.js';
import type { Reason } from '../plan/reasons.js';
import type { Slot } from '../plan/slot.js';
import { hasMeetings } from '../meeting/has-meetings.js';
import type { Problem } from '../problem/problem.js';
import type { Need, Visit } from '../problem/visits.js';

type Step = Omit<Reason, 'evenings' | 'isBinding'> & { readonly holdsOn: (day: number) => boolean };

/** People who answer a need and may be sent to the visit, by position. */
function ableFor({ skills, people }: Need, visit: Visit, problem: Problem): number[] {
  return problem.people.flatMap((person, position) => {
    const isAble =
      (!skills || skills.some((skill) => person.skills?.includes(skill))) &&
      (!people || people.includes(person.id)) &&
      (!visit.pin?.people || visit.pin.people.includes(person.id)) &&
      !visit.families.some((family) => person.never?.includes(family));
    return isAble ? [position] : [];
  });
}

function stepsOfDates(visit: Visit, problem: Problem): Step[] {
  const { from, pin } = visit;
  const last = visit.last ?? visit.due;
  const dateOf = (day: number): LocalDate => problem.days[day] as LocalDate;
  const steps: Step[] = [{ code: 'days-of-the-plan', holdsOn: () => true }];
  if (from !== undefined || last !== undefined) {
    steps.push({
      code: 'dates',
      ...(from !== undefined && { from }),
      ...(last !== undefined && { to: last }),
      holdsOn: (day) => (from === undefined || from <= dateOf(day)) && (last === undefined || dateOf(day) <= last),
    });
  }
  if (pin?.date !== undefined) {
    steps.push({ code: 'pinned-day', from: pin.date, to: pin.date, holdsOn: (day) => dateOf(day) === pin.date });
  }
  return steps;
}

function stepsOfPeople(visit: Visit, alone: Problem): Step[] {
  const days = new DayTable(alone.days);
  const { from } = compilePeople(alone.people, days);
  const isFree = (person: number, day: number): boolean => (from[person * days.count + day] as number) >= 0;
  const ids = (people: readonly number[]): string[] => people.map((person) => alone.people[person]?.id ?? '');
  const needs = [...(visit.needs ?? []), ...(visit.parts ?? []).map(({ need }) => need ?? {})];
  const able = needs.map((need) => ableFor(need, visit, alone));
  const anybody = ableFor({}, visit, alone);
  const isAnswered = able.every(({ length }) => length > 0);
  const { crews, count } = crewsOf(visit, alone);
  const everybody = [...new Set(crews.flat())].sort((a, b) => a - b);
  return [
    {
      code: 'able-people',
      people: ids(crews.length > 0 ? everybody : anybody),
      holdsOn: () => isAnswered && (crews.length > 0 || (count > 1 && anybody.length >= count)),
    },
    ...able.map((people, need): Step => ({
      code: 'need-answered',
      need,
      people: ids(people),
      holdsOn: (day) => people.some((person) => isFree(person, day)),
    })),
    {
      code: 'team-free',
      people: ids(everybody),
      holdsOn: (day) =>
        count > 1
          ? anybody.filter((person) => isFree(person, day)).length >= count
          : crews.some((crew) => crew.every((person) => isFree(person, day))),
    },
  ];
}

/** Crews that could make the visit, or how many people have to meet for it. */
function crewsOf(
  visit: Visit,
  alone: Problem,
): { readonly crews: readonly (readonly number[])[]; readonly count: number } {
  if (hasMeetings(alone)) {
    const people = alone.people.map((_, position) => [position]);
    return {
      crews: people,
      count: visit.parts?.length ?? Math.max(visit.visitors?.atLeast ?? 1, visit.pin?.people?.length ?? 1),
    };
  }
  const { classCrew, memberStart, member } = compileInstance(alone);
  return {
    crews: Array.from(classCrew, (crew) => Array.from(member.slice(memberStart[crew], memberStart[crew + 1]))),
    count: 1,
  };
}

/** The problem as if this were the only visit. */
export function withoutOthers(problem: Problem, visit: Visit): Problem {
  return { ...problem, visits: [visit], apart: [] };
}

/**
 * What the days of a plan have to have for a visit, one after the other, and how many of them are left each time: the one that
 * leaves none, and the last one before it that left fewer, are binding.
 *
 * @param alone - where the visit fits in an empty plan.
 * @param beside - where it fits beside all other visits.
 */
export function reasonsFor(problem: Problem, visit: Visit, alone: readonly Slot[], beside: readonly Slot[]): Reason[] {
  const single = withoutOthers(problem, visit);
  const { optionDay } = compileInstance(single);
  const receiving = new Set(optionDay);
  const on = (slots: readonly Slot[]) => {
    const dates = new Set<string>(slots.map(({ date }) => date));
    return (day: number): boolean => dates.has(problem.days[day] ?? '');
  };
  const steps: Step[] = [
    ...stepsOfDates(visit, problem),
    { code: 'family-receives', families: [...visit.families], holdsOn: (day) => receiving.has(day) },
    ...stepsOfPeople(visit, single),
    { code: 'evening-fits', holdsOn: on(alone) },
    { code: 'room-left', holdsOn: on(beside) },
  ];
  let left = problem.days.map((_, day) => day);
  let narrowing = 0;
  const reasons: Reason[] = [];
  for (const { holdsOn, ...step } of steps) {
    const next = left.filter(holdsOn);
    reasons.push({ ...step, evenings: next.length, isBinding: false });
    if (next.length === 0 && left.length > 0) {
      for (const at of [narrowing, reasons.length - 1]) reasons[at] = { ...(reasons[at] as Reason), isBinding: true };
    }
    if (next.length < left.length) narrowing = reasons.length - 1;
    left = next;
    if (left.length === 0) break;
  }
  return reasons;
}
