import { dateAfter, endOfDay, instantAfter, isMeasuredInHours } from '../calendar/duration.js';
import { epochMillisecondsOf, instantAt, localDateOf, type Instant } from '../calendar/instant.js';
import { dateInYear, type LocalDate } from '../calendar/local-date.js';
import type { Period, SchoolCalendar } from '../calendar/school-calendar.js';
import type { EvaluationMoment } from './count-context.js';
import type { SubmissionRule } from './rule.js';
import { calendarDatumFor, openUntil, openUntilDay } from './standing.js';

/** By when something is to be done: by the end of a day, or by a moment. */
export type Due = { readonly dueOn: LocalDate } | { readonly dueAt: Instant };

/** The first such day in a period or after its beginning; the last of its month where the year has no such day. */
function yearlyDayFrom(start: LocalDate, monthDay: string): LocalDate {
  const year = Number(start.slice(0, 4));
  const sameYear = dateInYear(year, monthDay);
  return sameYear >= start ? sameYear : dateInYear(year + 1, monthDay);
}

/** When a submission about a period is due, or the datum that the calendar lacks. */
export function submissionDue(
  period: Period,
  { due }: SubmissionRule,
  calendar: SchoolCalendar,
): Due | { readonly lacks: string } {
  if (!due) return { dueOn: period.endDate };
  if ('on' in due) return { dueOn: yearlyDayFrom(period.startDate, due.on) };
  const { after, within } = due;
  if (isMeasuredInHours(within)) {
    const start =
      after === 'start' ? instantAt(period.startDate, '00:00', calendar.timeZone) : endOfDay(period.endDate, calendar);
    const dueAt = instantAfter(start, within, calendar);
    return dueAt === undefined ? { lacks: calendarDatumFor(within, calendar) } : { dueAt };
  }
  const dueOn = dateAfter(after === 'start' ? period.startDate : period.endDate, within, calendar);
  return dueOn === undefined ? { lacks: calendarDatumFor(within, calendar) } : { dueOn };
}

/** True when something was done in time. */
export function isInTime(done: Instant, due: Due, { timeZone }: SchoolCalendar): boolean {
  if ('dueAt' in due) return epochMillisecondsOf(done) <= epochMillisecondsOf(due.dueAt);
  return localDateOf(done, timeZone) <= due.dueOn;
}

/** Whether what is still to be done is due soon; `undefined` once its time is over. */
export function timeLeftFor(due: Due, moment: EvaluationMoment, dueSoonDays: number): 'open' | 'due-soon' | undefined {
  return 'dueAt' in due ? openUntil(due.dueAt, moment, dueSoonDays) : openUntilDay(due.dueOn, moment, dueSoonDays);
}
