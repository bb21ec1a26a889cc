import { daysBetween, type LocalDate } from '../calendar/local-date.js';
import { needsWorkingTime, type TimeSpan } from '../calendar/duration.js';
import { epochMillisecondsOf, type Instant } from '../calendar/instant.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import type { UnknownAnswer } from './conditions/answer.js';
import type { EvaluationMoment } from './count-context.js';
import type { Strength } from './pack.js';
import type { Missing, Verdict } from './verdict.js';

/** How a duty stands, and why. */
export type Standing = Pick<Verdict, 'status'> & Partial<Pick<Verdict, 'reason'>>;

const MILLISECONDS_PER_DAY = 86_400_000;

/** What a miss means under a clause of this strength: who is bound has breached it, a principle needs a reason. */
export function missed(strength: Strength, reason?: Verdict['reason']): Standing {
  const why = reason && { reason };
  if (strength === 'must' || strength === 'must-not' || strength === 'practice') return { status: 'breached', ...why };
  if (strength === 'principle') return { status: 'overdue', ...why };
  return { status: 'exempt', reason: 'not-binding' };
}

/** Whether what is still to be done by the end of a day is due soon; `undefined` once the day is over. */
export function openUntilDay(
  dueOn: LocalDate,
  { date }: EvaluationMoment,
  dueSoonDays: number,
): 'open' | 'due-soon' | undefined {
  if (date > dueOn) return undefined;
  return daysBetween(date, dueOn) <= dueSoonDays ? 'due-soon' : 'open';
}

/** Whether what is still to be done by a moment is due soon; `undefined` once the moment has passed. */
export function openUntil(
  dueAt: Instant,
  { epochMilliseconds }: EvaluationMoment,
  dueSoonDays: number,
): 'open' | 'due-soon' | undefined {
  const left = epochMillisecondsOf(dueAt) - epochMilliseconds;
  if (left < 0) return undefined;
  return left <= dueSoonDays * MILLISECONDS_PER_DAY ? 'due-soon' : 'open';
}

/** Nothing can be said without these data. */
export function unknownWithout(...names: readonly string[]): Standing & { readonly missing: Missing[] } {
  return { status: 'unknown', reason: 'datum-missing', missing: names.map((name) => ({ code: 'datum', name })) };
}

/** Nothing can be said as long as a condition is open. */
export function unknownBecause({ data, categories }: UnknownAnswer): ReturnType<typeof unknownWithout> {
  const { missing } = unknownWithout(...data, ...categories.map((code) => `category:${code}`));
  return { status: 'unknown', reason: data.length > 0 ? 'datum-missing' : 'category-unknown', missing };
}

/** What the calendar lacks where a length of time cannot be added to a day: its working time, or further years. */
export function calendarDatumFor(span: TimeSpan, calendar: SchoolCalendar): string {
  return needsWorkingTime(span) && !calendar.workingTime ? 'calendar.working-time' : 'calendar.school-year';
}
