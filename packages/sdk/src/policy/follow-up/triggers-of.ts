import { calendarDatumFor } from '../standing.js';
import { dateAfter } from '../../calendar/duration.js';
import { addDays, earlierDate, type LocalDate } from '../../calendar/local-date.js';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import { isSchoolDay } from '../../calendar/working-time.js';
import type { UnknownAnswer } from '../conditions/answer.js';
import type { Threshold } from '../rule.js';
import { schoolYearBegunBy } from '../school-year-begun.js';
import { withoutDatum, type Happening, type Trigger } from './follow-up-context.js';

/** A day that counts, and what lasted on it. */
type Step = Omit<Trigger, 'id'>;

/** Reasons to act, and what nobody can say about further ones. */
export interface Triggers {
  readonly triggers: readonly Trigger[];
  readonly unknown?: UnknownAnswer | undefined;
}

/** Days on which something lasted, each once, with what lasted on it first; none after today. */
function daysOf(happenings: readonly Happening[], today: LocalDate): Step[] {
  const days = new Map<LocalDate, Step>();
  for (const happening of happenings) {
    const last = earlierDate(happening.endDate, today);
    for (let date = happening.date; date <= last; date = addDays(date, 1)) {
      if (!days.has(date)) days.set(date, { happening, date });
    }
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** True when there was school between two days. */
function hasBreakBetween(first: LocalDate, second: LocalDate, calendar: SchoolCalendar): boolean {
  for (let day = addDays(first, 1); day < second; day = addDays(day, 1)) {
    if (isSchoolDay(day, calendar) !== false) return true;
  }
  return false;
}

/** Whether two days are close enough to be counted together; `undefined` where the calendar cannot say. */
function isWithinTime(
  first: LocalDate,
  day: LocalDate,
  { within }: Threshold,
  calendar: SchoolCalendar,
): boolean | undefined {
  if (!within) {
    const year = schoolYearBegunBy(calendar, first);
    return year && year === schoolYearBegunBy(calendar, day);
  }
  const end = dateAfter(first, within, calendar);
  return end === undefined ? undefined : day < end;
}

/**
 * The happenings that reach a threshold. What has led to one is not counted again, and a row of school days leads to
 * one only until it is broken.
 */
export function triggersOf(
  happenings: readonly Happening[],
  threshold: Threshold | undefined,
  calendar: SchoolCalendar,
  today: LocalDate,
): Triggers {
  const ofEach = happenings.map((happening): Step => ({ happening, date: happening.date }));
  if (!threshold) return { triggers: ofEach.map((step) => ({ id: step.happening.id, ...step })) };
  const inARow = threshold.of === 'consecutive-school-days';
  const steps = threshold.of === 'events' ? ofEach : daysOf(happenings, today);
  const triggers: Trigger[] = [];
  let counted: Step[] = [];
  let previous: Step | undefined;
  let isSpent = false;
  for (const step of steps) {
    if (inARow) {
      const isSchool = isSchoolDay(step.date, calendar);
      if (isSchool === undefined) {
        const missing = calendar.workingTime ? 'calendar.school-year' : 'calendar.working-time';
        return { triggers, unknown: withoutDatum(missing) };
      }
      if (!isSchool) continue;
      if (previous && hasBreakBetween(previous.date, step.date, calendar)) {
        counted = [];
        isSpent = false;
      }
      previous = step;
      if (isSpent) continue;
    }
    counted.push(step);
    for (let first = counted[0]; first && first !== step; first = counted[0]) {
      const isClose = isWithinTime(first.date, step.date, threshold, calendar);
      if (isClose === undefined) {
        const missing = threshold.within ? calendarDatumFor(threshold.within, calendar) : 'calendar.school-year';
        return { triggers, unknown: withoutDatum(missing) };
      }
      if (isClose) break;
      counted.shift();
    }
    if (counted.length < threshold.atLeast) continue;
    const isAgain = triggers.some(({ happening }) => happening === step.happening);
    triggers.push({ id: isAgain ? `${step.happening.id}@${step.date}` : step.happening.id, ...step });
    counted = [];
    isSpent = inARow;
  }
  return { triggers };
}
