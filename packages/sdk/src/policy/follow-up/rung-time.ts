import { dateAfter, dateBefore, endOfDay, instantAfter, isMeasuredInHours } from '../../calendar/duration.js';
import { localDateOf, type Instant } from '../../calendar/instant.js';
import { addDays, earlierDate, type LocalDate } from '../../calendar/local-date.js';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import type { Due } from '../due.js';
import type { Duration, Rung } from '../rule.js';
import { calendarDatumFor } from '../standing.js';
import type { Trigger } from './follow-up-context.js';

/** When a rung starts: on the day of the trigger, which counts, or when an earlier time has run out. */
export type RungStart = { readonly trigger: Trigger } | { readonly after: Due };

/** The days on which a rung is answered in time. */
export interface RungTime {
  readonly from: LocalDate;
  /** Only what ended after this moment answers it. */
  readonly after?: Instant | undefined;
  readonly due: Due;
  readonly dueDay: LocalDate;
}

/** The day on which a time runs out. */
export function dayOfDue(due: Due, { timeZone }: SchoolCalendar): LocalDate {
  return 'dueOn' in due ? due.dueOn : localDateOf(due.dueAt, timeZone);
}

/** The end of a time that begins when another is over, or `undefined` where the calendar cannot say. */
export function dueAfter(start: Due, within: Duration, calendar: SchoolCalendar): Due | undefined {
  if (isMeasuredInHours(within)) {
    const dueAt = instantAfter('dueAt' in start ? start.dueAt : endOfDay(start.dueOn, calendar), within, calendar);
    return dueAt === undefined ? undefined : { dueAt };
  }
  const dueOn = dateAfter(dayOfDue(start, calendar), within, calendar);
  return dueOn === undefined ? undefined : { dueOn };
}

/**
 * The time of a rung, and of the cycles in which it is done again.
 *
 * @param cycle - 0 for the first time.
 * @returns the datum that the calendar lacks where it cannot say.
 */
export function rungTime(
  rung: Rung,
  start: RungStart,
  cycle: number,
  calendar: SchoolCalendar,
): RungTime | { readonly lacks: string } {
  const first: Due = 'trigger' in start ? { dueOn: start.trigger.date } : start.after;
  const every = rung.again && { amount: rung.again.every.amount * cycle, unit: rung.again.every.unit };
  const begins = cycle === 0 || !every ? first : dueAfter(first, every, calendar);
  if (!begins) return { lacks: calendarDatumFor(every ?? rung.within, calendar) };
  const due = dueAfter(begins, rung.within, calendar);
  if (!due) return { lacks: calendarDatumFor(rung.within, calendar) };
  const dueDay = dayOfDue(due, calendar);
  if ('trigger' in start && cycle === 0) {
    const from = rung.from ? dateBefore(start.trigger.date, rung.from, calendar) : start.trigger.date;
    return from === undefined ? { lacks: calendarDatumFor(rung.from ?? rung.within, calendar) } : { from, due, dueDay };
  }
  if ('dueAt' in begins) return { from: dayOfDue(begins, calendar), after: begins.dueAt, due, dueDay };
  return { from: earlierDate(addDays(begins.dueOn, 1), dueDay), due, dueDay };
}
