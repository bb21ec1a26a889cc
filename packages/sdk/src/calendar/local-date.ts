/**
 * Calendar dates as `YYYY-MM-DD` strings (RFC 3339 full-date). A date never passes through a
 * time zone: `Date` is used only as UTC day arithmetic, so no day is lost west of Greenwich.
 *
 * @module
 */

/** A calendar date, `YYYY-MM-DD`. */
export type LocalDate = `${number}-${number}-${number}`;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** True for a string that names a day which exists: `2026-02-30` is none. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string') return false;
  const match = PATTERN.exec(value);
  if (!match) return false;
  const utc = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  // Years below 100 are moved to the twentieth century by Date.UTC and so fail here: no school has them.
  return utc.toISOString().slice(0, 10) === value;
}

/**
 * Reads a date or says what is wrong with it.
 *
 * @throws {RangeError} when the text is no existing day in the form `YYYY-MM-DD`.
 */
export function parseLocalDate(value: string): LocalDate {
  if (!isLocalDate(value)) throw new RangeError(`"${value}" is not a calendar date of the form YYYY-MM-DD`);
  return value;
}

/** Days since 1970-01-01; negative before it. */
export function epochDayOf(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY;
}

/** The date that lies `epochDay` days after 1970-01-01. */
export function localDateOfEpochDay(epochDay: number): LocalDate {
  return new Date(epochDay * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) as LocalDate;
}

/** The date `days` later; earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDateOfEpochDay(epochDayOf(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** The later of two dates. */
export function laterDate(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

/** The earlier of two dates. */
export function earlierDate(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

/** A span of days; both ends belong to it, and an end left out is open. */
export interface DateRange {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

/** True when the day lies in the span. */
export function isWithin(date: LocalDate, range: DateRange): boolean {
  return (range.from === undefined || range.from <= date) && (range.to === undefined || date <= range.to);
}

/** True when two spans share a day. */
export function overlaps(a: DateRange, b: DateRange): boolean {
  return (
    (a.from === undefined || b.to === undefined || a.from <= b.to) &&
    (b.from === undefined || a.to === undefined || b.from <= a.to)
  );
}

/**
 * The day of a year that a month and a day name; the last of the month where that month is shorter.
 *
 * @param monthDay - `MM-DD`.
 */
export function dateInYear(year: number, monthDay: string): LocalDate {
  const month = Number(monthDay.slice(0, 2));
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Math.min(Number(monthDay.slice(3)), last);
  return `${year}-${monthDay.slice(0, 2)}-${String(day).padStart(2, '0')}` as LocalDate;
}
