import { addDays, earlierDate, type LocalDate } from '../calendar/local-date.js';
import { periodOf, type Period, type PeriodUnit, type SchoolCalendar } from '../calendar/school-calendar.js';
import { unnamedWindow, windowsBetween } from './period-windows.js';
import type { PeriodSpec } from './rule.js';
import { schoolYearBegunBy } from './school-year-begun.js';

/** How far back periods are looked for on a day before every school year that the calendar knows. */
const DAYS_OF_A_YEAR = 365;

/** By then another school year has begun, whether the calendar knows it or not; before that these are the holidays. */
function aYearAfter(date: LocalDate): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}

function unitsBegunBy(calendar: SchoolCalendar, unit: PeriodUnit, date: LocalDate): Period[] {
  const year = schoolYearBegunBy(calendar, date);
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

/**
 * The periods that have begun by a day, within the school year of that day or, in the holidays after it, the last one:
 * a term that was missed stays on record until the year is over. A period that lies before that year is not among them;
 * one that began before it and reaches into it is.
 */
export function periodsBegunBy(calendar: SchoolCalendar, spec: PeriodSpec, date: LocalDate): Period[] {
  if (typeof spec === 'string') return unitsBegunBy(calendar, spec, date);
  const since = schoolYearBegunBy(calendar, date)?.startDate ?? addDays(date, 1 - DAYS_OF_A_YEAR);
  return windowsBetween(calendar, spec, since, date);
}

/**
 * What the calendar of the school would have to name, so that nothing is passed over in silence: `calendar.school-year`
 * or `calendar.term` before all school years that it knows, and once a year has gone since the last one began;
 * `calendar.campaign:…` or `calendar.season:…` where it names none in or after the school year. `undefined` where it says
 * enough.
 */
export function missingPeriodOf(calendar: SchoolCalendar, spec: PeriodSpec, date: LocalDate): string | undefined {
  const year = schoolYearBegunBy(calendar, date);
  const isAfterAll =
    year &&
    date > year.endDate &&
    date >= aYearAfter(year.startDate) &&
    !calendar.schoolYears.some(({ startDate }) => startDate > date);
  if (typeof spec === 'string') {
    const name = spec === 'term' ? 'calendar.term' : 'calendar.school-year';
    if (!year || isAfterAll) return name;
    return spec === 'term' && year.terms.length === 0 ? name : undefined;
  }
  return unnamedWindow(calendar, spec, !year ? date : isAfterAll ? addDays(year.endDate, 1) : year.startDate);
}
