import { addDays, daysBetween, epochDayOf, isWithin, type DateRange, type LocalDate } from './local-date.js';

/** The spans of time that duties are counted in. */
export type PeriodUnit = 'school-year' | 'term' | 'calendar-month' | 'calendar-year' | 'calendar-week' | 'day';

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

/** A time in which visits are made together, such as a 'great home visit' (大家访). Both days belong to it. */
export interface Campaign {
  readonly id: string;
  /** What sort of campaign it is; documents name it. */
  readonly code: string;
  readonly title: string;
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
}

/** A season that the school names, such as the busy farm season (农忙). Both days belong to it. */
export interface Season {
  readonly code: string;
  readonly title: string;
  readonly startDate: LocalDate;
  readonly endDate: LocalDate;
}

/** When people work at the school. */
export interface WorkingTime {
  /** Days of the week, 1 for Monday to 7 for Sunday. */
  readonly weekdays: readonly number[];
  /** `HH:mm` at the school. */
  readonly from: string;
  readonly to: string;
  /** Days off beside the weekends (法定节假日). */
  readonly holidays: readonly DateRange[];
  /** Days of a weekend on which people work (调休上班). */
  readonly makeUpDays: readonly LocalDate[];
}

/** The calendar of one school. No document says when a term starts, so it always comes from the school. */
export interface SchoolCalendar {
  /** IANA name of the school's time zone. */
  readonly timeZone: string;
  readonly schoolYears: readonly SchoolYear[];
  readonly campaigns?: readonly Campaign[] | undefined;
  readonly seasons?: readonly Season[] | undefined;
  /** Unknown where left out: what is measured in working time is then unknown too. */
  readonly workingTime?: WorkingTime | undefined;
}

/** A concrete period, such as the first term of 2026-2027. Both days belong to it. */
export interface Period {
  readonly unit: PeriodUnit | 'campaign' | 'season' | 'dates' | 'event';
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

/** ISO 8601 week: from Monday to Sunday, in the year that holds its Thursday. */
function weekOf(date: LocalDate): Period {
  const weekday = (epochDayOf(date) + 3) % 7;
  const monday = addDays(date, -((weekday + 7) % 7));
  const year = addDays(monday, 3).slice(0, 4);
  const number = Math.floor(daysBetween(`${year}-01-01` as LocalDate, addDays(monday, 3)) / 7) + 1;
  const id = `${year}-W${String(number).padStart(2, '0')}`;
  return { unit: 'calendar-week', id, title: id, startDate: monday, endDate: addDays(monday, 6) };
}

/**
 * The period of a unit in which a day lies, or `undefined` in the holidays and outside every school year:
 * the caller decides what that means, it is never guessed.
 */
export function periodOf(calendar: SchoolCalendar, unit: PeriodUnit, date: LocalDate): Period | undefined {
  if (unit === 'calendar-month') return monthOf(date);
  if (unit === 'calendar-year') return yearOf(date);
  if (unit === 'calendar-week') return weekOf(date);
  if (unit === 'day') return { unit, id: date, title: date, startDate: date, endDate: date };
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
