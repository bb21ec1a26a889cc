/**
 * Lengths of time, added to a moment or to a day by the calendar of a school.
 *
 * @module
 */
import { epochMillisecondsOf, instantAt, localDateOf, wallClockOf, type Instant } from './instant.js';
import { addDays, type LocalDate } from './local-date.js';
import type { SchoolCalendar } from './school-calendar.js';
import { isSchoolDay, isWorkingDay, nthDay, shiftByWorkingHours, type Direction } from './working-time.js';

/**
 * Units of time. `hours` and `days` are those of clock and calendar; `working-hours` and `working-days` leave out nights,
 * weekends and holidays as the school's calendar has them; `school-days` are working days within a term.
 */
export const DURATION_UNITS = [
  'hours',
  'working-hours',
  'days',
  'working-days',
  'school-days',
  'weeks',
  'months',
] as const;
/** A unit of time. */
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** So much of a unit, from 0; a whole number but for hours. */
export interface TimeSpan {
  readonly amount: number;
  readonly unit: DurationUnit;
}

const MILLISECONDS_PER_HOUR = 3_600_000;

/** True for units that end at a moment; the others end with a day. */
export function isMeasuredInHours({ unit }: TimeSpan): boolean {
  return unit === 'hours' || unit === 'working-hours';
}

/** True where the school's working time has to be known. */
export function needsWorkingTime({ unit }: TimeSpan): boolean {
  return unit === 'working-hours' || unit === 'working-days' || unit === 'school-days';
}

/** Midnight at the end of a day at the school. */
export function endOfDay(date: LocalDate, { timeZone }: SchoolCalendar): Instant {
  return instantAt(addDays(date, 1), '00:00', timeZone);
}

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(target.toISOString().slice(0, 10) as LocalDate, Math.min(day, last) - 1);
}

function shiftDate(
  date: LocalDate,
  span: TimeSpan,
  direction: Direction,
  calendar: SchoolCalendar,
): LocalDate | undefined {
  const { amount, unit } = span;
  const steps = direction * amount;
  switch (unit) {
    case 'hours':
      return addDays(date, direction * Math.ceil(amount / 24));
    case 'working-hours': {
      if (amount === 0) return date;
      const edge = direction > 0 ? endOfDay(date, calendar) : instantAt(date, '00:00', calendar.timeZone);
      const moment = shiftByWorkingHours(edge, amount, direction, calendar);
      return moment && localDateOf(moment, calendar.timeZone);
    }
    case 'days':
      return addDays(date, steps);
    case 'weeks':
      return addDays(date, 7 * steps);
    case 'months':
      return addMonths(date, steps);
    case 'working-days':
      return calendar.workingTime && nthDay(date, amount, direction, (day) => isWorkingDay(day, calendar));
    case 'school-days':
      return calendar.workingTime && nthDay(date, amount, direction, (day) => isSchoolDay(day, calendar));
  }
}

/**
 * The last day of a time that begins after a day: three days after Monday is Thursday. Hours are counted from the end
 * of the day, so that nobody is late who may have been in time.
 *
 * @returns `undefined` where the calendar does not know the working time or the terms that it takes.
 */
export function dateAfter(date: LocalDate, span: TimeSpan, calendar: SchoolCalendar): LocalDate | undefined {
  return shiftDate(date, span, 1, calendar);
}

/**
 * The first day of a time that ends before a day: three days before Thursday is Monday.
 *
 * @returns `undefined` where the calendar does not know the working time or the terms that it takes.
 */
export function dateBefore(date: LocalDate, span: TimeSpan, calendar: SchoolCalendar): LocalDate | undefined {
  return shiftDate(date, span, -1, calendar);
}

function shiftInstant(
  instant: Instant,
  span: TimeSpan,
  direction: Direction,
  calendar: SchoolCalendar,
): Instant | undefined {
  const { amount, unit } = span;
  if (unit === 'working-hours') return shiftByWorkingHours(instant, amount, direction, calendar);
  const inUtc = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;
  if (unit === 'hours') {
    return inUtc(epochMillisecondsOf(instant) + direction * amount * MILLISECONDS_PER_HOUR);
  }
  const clock = wallClockOf(instant, calendar.timeZone);
  const date = shiftDate(clock.date, span, direction, calendar);
  if (date === undefined) return undefined;
  // An hour that the clock shows twice would otherwise move although no day was added.
  if (date === clock.date) return instant;
  return inUtc(epochMillisecondsOf(instantAt(date, clock.time, calendar.timeZone)));
}

/**
 * The moment at which a time is over that begins at a moment. Days, weeks and months end when the school's clock shows
 * the same time, to the second, whatever daylight saving did in between.
 *
 * @returns `undefined` where the calendar does not know the working time or the terms that it takes.
 */
export function instantAfter(instant: Instant, span: TimeSpan, calendar: SchoolCalendar): Instant | undefined {
  return shiftInstant(instant, span, 1, calendar);
}

/**
 * The moment at which a time begins that is over at a moment.
 *
 * @returns `undefined` where the calendar does not know the working time or the terms that it takes.
 */
export function instantBefore(instant: Instant, span: TimeSpan, calendar: SchoolCalendar): Instant | undefined {
  return shiftInstant(instant, span, -1, calendar);
}
