import type { PlannedVisit as Appointment } from '@homevisit/client/contract';
import { wallClockOf } from '@homevisit/sdk/calendar';
import type { Pin, Problem } from '@homevisit/sdk/schedule';
import { keyOf } from './open-appointments.js';
import type { PlanningSheet } from './planning-sheet.js';

/** What an appointment fixes, in the terms of the problem; `undefined` where the problem does not know its day or its people. */
function pinOf(agreed: Appointment, { days, people }: Problem, timeZone: string): Pin | undefined {
  const { on, startsAt, visitors } = agreed;
  const known = new Set(people.map(({ id }) => id));
  if (!days.includes(on) || !visitors.every(({ personId }) => known.has(personId))) return undefined;
  const [hour, minute] = startsAt ? wallClockOf(startsAt, timeZone).time.split(':').map(Number) : [];
  return {
    date: on,
    ...(hour !== undefined && minute !== undefined && { start: hour * 60 + minute }),
    people: visitors.map(({ personId }) => personId),
  };
}

/**
 * A sheet on which what colleagues and families have agreed already holds: such visits keep their day, their hour and their
 * people. Where an agreement is none that the plan could keep, such as one on a weekend, its visit is planned no more.
 *
 * @param open - appointments by whom they are for.
 */
export function withAgreed(
  sheet: PlanningSheet,
  open: ReadonlyMap<string, readonly Appointment[]>,
  timeZone: string,
): PlanningSheet {
  const { problem } = sheet;
  if (!problem) return sheet;
  const left = new Map([...open].map(([key, those]) => [key, [...those]]));
  const visits = problem.visits.flatMap((visit) => {
    const agreed = left.get(keyOf(sheet.visits[visit.id]?.studentIds ?? []))?.shift();
    if (!agreed) return [visit];
    const pin = pinOf(agreed, problem, timeZone);
    return pin ? [{ ...visit, pin }] : [];
  });
  const planned = new Set(visits.map(({ id }) => id));
  return {
    ...sheet,
    problem: { ...problem, visits },
    visits: Object.fromEntries(Object.entries(sheet.visits).filter(([id]) => planned.has(id))),
  };
}
