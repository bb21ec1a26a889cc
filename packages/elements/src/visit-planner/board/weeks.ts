import { addDays, weekdayOf, type LocalDate } from '@homevisit/sdk/calendar';

/** The Monday of the week that a day is in. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The Mondays of all weeks that have one of the days, in order. */
export function weeksOf(days: readonly LocalDate[]): readonly LocalDate[] {
  return [...new Set(days.map(mondayOf))].sort();
}

/** The days of a week that can be planned, in order. */
export function daysOfWeek(days: readonly LocalDate[], monday: LocalDate): readonly LocalDate[] {
  return days.filter((day) => mondayOf(day) === monday);
}
