import type { LocalDate } from '../../calendar/local-date.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `10 July 2027`. */
export function dateInEnglish(date: LocalDate): string {
  return `${dayInEnglish(date.slice(5))} ${date.slice(0, 4)}`;
}

/** A day of every year, given as `MM-DD`: `10 July`. */
export function dayInEnglish(monthDay: string): string {
  return `${Number(monthDay.slice(3, 5))} ${MONTHS[Number(monthDay.slice(0, 2)) - 1] ?? ''}`;
}
