/**
 * Working days and working hours, as the calendar of a school has them. What the calendar does not say is
 * `undefined`, never Monday to Friday by guess.
 *
 * @module
 */
import { epochMillisecondsOf, instantAt, localDateOf, type Instant } from './instant.js';
import { addDays, epochDayOf, isWithin, type LocalDate } from './local-date.js';
import { rangeOf, type SchoolCalendar, type WorkingTime } from './school-calendar.js';

/** Kinds of day: people work; nobody works in any week; the calendar names it as a holiday. */
export const DAY_KINDS = ['working-day', 'weekend', 'holiday'] as const;
/** A kind of day. */
export type DayKind = (typeof DAY_KINDS)[number];

/** One step later or earlier in time. */
export type Direction = 1 | -1;

/** After so many days off in a row a calendar is taken for one without working days. */
const LONGEST_BREAK_IN_DAYS = 366;

const MILLISECONDS_PER_HOUR = 3_600_000;

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  // 1 January 1970 was a Thursday.
  return ((((epochDayOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** What kind of day it is. A day on which people make up for a holiday is a working day, wherever it lies. */
export function kindOfDay(date: LocalDate, workingTime: WorkingTime): DayKind {
  if (workingTime.makeUpDays.includes(date)) return 'working-day';
  if (workingTime.holidays.some((holiday) => isWithin(date, holiday))) return 'holiday';
  return workingTime.weekdays.includes(weekdayOf(date)) ? 'working-day' : 'weekend';
}

/** Whether people work on a day; `undefined` where the calendar has no working time. */
export function isWorkingDay(date: LocalDate, { workingTime }: SchoolCalendar): boolean | undefined {
  return workingTime && kindOfDay(date, workingTime) === 'working-day';
}

/**
 * Whether there is school on a day: a working day within a term. `undefined` where the calendar has no working time, and
 * before its first and after its last school year.
 */
export function isSchoolDay(date: LocalDate, calendar: SchoolCalendar): boolean | undefined {
  const years = calendar.schoolYears;
  if (!years.some((year) => year.startDate <= date) || !years.some((year) => date <= year.endDate)) return undefined;
  const isInTerm = years.some((year) => year.terms.some((term) => isWithin(date, rangeOf(term))));
  const isWorked = isWorkingDay(date, calendar);
  return isWorked === undefined ? undefined : isWorked && isInTerm;
}

/**
 * The `count`-th day for which something holds, after or before a day; that day itself for 0.
 *
 * @returns `undefined` as soon as `holds` cannot say, and where there is no such day for a year.
 */
export function nthDay(
  from: LocalDate,
  count: number,
  direction: Direction,
  holds: (date: LocalDate) => boolean | undefined,
): LocalDate | undefined {
  let day = from;
  let idle = 0;
  for (let found = 0; found < count && idle <= LONGEST_BREAK_IN_DAYS;) {
    day = addDays(day, direction);
    const counts = holds(day);
    if (counts === undefined) return undefined;
    if (counts) found += 1;
    idle = counts ? 0 : idle + 1;
  }
  return idle > LONGEST_BREAK_IN_DAYS ? undefined : day;
}

/**
 * The moment after, or before, so many hours of the school's working time. Nights, weekends and holidays stand still;
 * the last hour ends at closing time and not at the next opening.
 *
 * @returns `undefined` where the calendar has no working time, or none for a year.
 */
export function shiftByWorkingHours(
  from: Instant,
  hours: number,
  direction: Direction,
  calendar: SchoolCalendar,
): Instant | undefined {
  const { workingTime, timeZone } = calendar;
  if (!workingTime) return undefined;
  if (hours === 0) return from;
  const start = epochMillisecondsOf(from);
  let left = hours * MILLISECONDS_PER_HOUR;
  let day = localDateOf(from, timeZone);
  for (let idle = 0; idle <= LONGEST_BREAK_IN_DAYS; day = addDays(day, direction)) {
    idle += 1;
    if (kindOfDay(day, workingTime) !== 'working-day') continue;
    const [opening, closing] = [workingTime.from, workingTime.to].map((time) =>
      epochMillisecondsOf(instantAt(day, time, timeZone)),
    ) as [number, number];
    const [begins, ends] = direction > 0 ? [Math.max(start, opening), closing] : [Math.min(start, closing), opening];
    const available = (ends - begins) * direction;
    if (available <= 0) continue;
    if (left <= available) return new Date(begins + direction * left).toISOString() as Instant;
    left -= available;
    idle = 0;
  }
  return undefined;
}
