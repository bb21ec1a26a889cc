import { addDays, earlierDate, type LocalDate } from '../calendar/local-date.js';
import { periodOf, type Period, type SchoolCalendar, type SchoolYear } from '../calendar/school-calendar.js';
import type { PeriodSpec } from './rule.js';

function latestYearBegunBy(calendar: SchoolCalendar, date: LocalDate): SchoolYear | undefined {
  let latest: SchoolYear | undefined;
  for (const year of calendar.schoolYears) {
    if (year.startDate <= date && (!latest || year.startDate > latest.startDate)) latest = year;
  }
  return latest;
}

/**
 * The periods of a unit that have begun by a day, within the school year of that day or, in the holidays after it,
 * the last one: a term that was missed stays on record until the year is over.
 */
export function periodsBegunBy(calendar: SchoolCalendar, unit: PeriodSpec, date: LocalDate): Period[] {
  if (typeof unit !== 'string') return [];
  const year = latestYearBegunBy(calendar, date);
  if (!year) return [];
  const starts =
    unit === 'term' ? year.terms.map((term) => term.startDate).filter((start) => start <= date) : [year.startDate];
  const periods = starts.flatMap((start) => periodOf(calendar, unit, start) ?? []);
  if (unit === 'school-year' || unit === 'term') return periods;
  const until = earlierDate(date, year.endDate);
  for (let last = periods[periods.length - 1]; last && last.endDate < until; last = periods[periods.length - 1]) {
    const next = periodOf(calendar, unit, addDays(last.endDate, 1));
    if (!next) break;
    periods.push(next);
  }
  return periods;
}
