import { epochDayOf, type LocalDate } from '../../calendar/local-date.js';
import type { Stretch } from '../problem/times.js';

const THURSDAY = 4;

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(epochDay: number): number {
  return ((((epochDay + THURSDAY - 1) % 7) + 7) % 7) + 1;
}

/** The days of a plan by position, with their weeks. */
export class DayTable {
  readonly count: number;
  readonly numbers: Int32Array;
  readonly weeks: Int32Array;
  readonly weekCount: number;
  readonly #positions = new Map<string, number>();
  readonly #weekdays: readonly number[];

  constructor(readonly dates: readonly LocalDate[]) {
    this.count = dates.length;
    this.numbers = Int32Array.from(dates, epochDayOf);
    this.#weekdays = Array.from(this.numbers, weekdayOf);
    const weeks = new Map<number, number>();
    this.weeks = Int32Array.from(this.numbers, (day, position) => {
      const monday = day - (this.#weekdays[position] as number);
      const known = weeks.get(monday) ?? weeks.size;
      weeks.set(monday, known);
      return known;
    });
    this.weekCount = weeks.size;
    dates.forEach((date, position) => this.#positions.set(date, position));
  }

  /** The position of a date, or `undefined` where it is no day of the plan. */
  positionOf(date: string): number | undefined {
    return this.#positions.get(date);
  }

  /** Positions of the days that a stretch names. */
  daysOf({ dates, weekdays }: Pick<Stretch, 'dates' | 'weekdays'>): number[] {
    const days: number[] = [];
    if (dates) {
      for (const date of dates) {
        const position = this.#positions.get(date);
        if (position !== undefined) days.push(position);
      }
      if (!weekdays) return days;
    }
    if (!weekdays) return Array.from(this.numbers, (_, position) => position);
    this.#weekdays.forEach((weekday, position) => {
      if (weekdays.includes(weekday)) days.push(position);
    });
    return [...new Set(days)];
  }
}
