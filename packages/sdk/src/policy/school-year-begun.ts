import type { LocalDate } from '../calendar/local-date.js';
import type { SchoolCalendar, SchoolYear } from '../calendar/school-calendar.js';

/** The school year of a day or, in the holidays after it, the last one; `undefined` before the first. */
export function schoolYearBegunBy(calendar: SchoolCalendar, date: LocalDate): SchoolYear | undefined {
  let latest: SchoolYear | undefined;
  for (const year of calendar.schoolYears) {
    if (year.startDate <= date && (!latest || year.startDate > latest.startDate)) latest = year;
  }
  return latest;
}
