import type { LocalDate } from '../../calendar/local-date.js';

/** `2027年7月10日`, the same in simplified and traditional characters. */
export function dateInChinese(date: LocalDate): string {
  return `${Number(date.slice(0, 4))}年${dayInChinese(date.slice(5))}`;
}

/** A day of every year, given as `MM-DD`: `7月10日`. */
export function dayInChinese(monthDay: string): string {
  return `${Number(monthDay.slice(0, 2))}月${Number(monthDay.slice(3, 5))}日`;
}
