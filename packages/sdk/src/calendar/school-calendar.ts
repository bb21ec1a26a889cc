import { isWithin, type DateRange, type LocalDate } from './local-date.js';

/** The spans of time that duties are counted in. */
export type PeriodUnit = 'school-year' | 'term' | 'calendar-month' | 'calendar-year';

/** One term (学期) of a school year. Both days belong to it. */
export interface Term {
  readonly id: string;
  readonly title: string;
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
}

/** One school year (学年) with its terms in order of time. Both days belong to it. */
export interface SchoolYear {
  readonly id: string;
  readonly title: string;
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
  readonly terms: readonly Term[];
}

/** The calendar of one school. No document says when a term starts, so it always comes from the school. */
export interface SchoolCalendar {
  /** IANA name of the school's time zone. */
  readonly timeZone: string;
  readonly schoolYears: readonly SchoolYear[];
}

/** A concrete period, such as the first term of 2026-2027. Both days belong to it. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly id: string;
  readonly title: string;
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
}

/** The span of a period as a range of days. */
export function rangeOf(period: { readonly startDate: LocalDate; readonly endDate: LocalDate }): DateRange {
  return { from: period.startDate, to: period.endDate };
}

function monthOf(date: LocalDate): Period {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const prefix = date.slice(0, 7);
  return {
    unit: 'calendar-month',
    id: prefix,
    title: prefix,
    startDate: `${prefix}-01` as LocalDate,
    endDate: `${prefix}-${String(last).padStart(2, '0')}` as LocalDate,
  };
}

function yearOf(date: LocalDate): Period {
  const year = date.slice(0, 4);
  return {
    unit: 'calendar-year',
    id: year,
    title: year,
    startDate: `${year}-01-01` as LocalDate,
    endDate: `${year}-12-31` as LocalDate,
  };
}

/**
 * The period of a unit in which a day lies, or `undefined` in the holidays and outside every school year:
 * the caller decides what that means, it is never guessed.
 */
export function periodOf(calendar: SchoolCalendar, unit: PeriodUnit, date: LocalDate): Period | undefined {
  if (unit === 'calendar-month') return monthOf(date);
  if (unit === 'calendar-year') return yearOf(date);
  for (const year of calendar.schoolYears) {
    if (!isWithin(date, rangeOf(year))) continue;
    if (unit === 'school-year') {
      return { unit, id: year.id, title: year.title, startDate: year.startDate, endDate: year.endDate };
    }
    const term = year.terms.find((candidate) => isWithin(date, rangeOf(candidate)));
    return term && { unit, id: term.id, title: term.title, startDate: term.startDate, endDate: term.endDate };
  }
  return undefined;
}

/** The school year in which a day lies. */
export function schoolYearOf(calendar: SchoolCalendar, date: LocalDate): SchoolYear | undefined {
  return calendar.schoolYears.find((year) => isWithin(date, rangeOf(year)));
}
