import { addDays, type DateRange, type LocalDate } from '../../calendar/local-date.js';

/**
 * A few days that others are compared with, and nothing else. Days between two of them then mean the same, so that
 * ranges which differ only there are alike.
 */
export class DayScale {
  readonly #marks: readonly LocalDate[];
  readonly #placed = new Map<LocalDate, LocalDate>();

  constructor(marks: Iterable<LocalDate>) {
    this.#marks = [...new Set(marks)].sort();
  }

  /** A day that lies before, on or behind every mark exactly as the given one does; always the same one. */
  place(day: LocalDate): LocalDate {
    let placed = this.#placed.get(day);
    if (placed === undefined) {
      placed = this.#find(day);
      this.#placed.set(day, placed);
    }
    return placed;
  }

  /** A range with both ends so placed, and whatever else it holds. */
  placeRange<Range extends DateRange>(range: Range): Range {
    const { from, to } = range;
    return { ...range, from: from && this.place(from), to: to && this.place(to) };
  }

  #find(day: LocalDate): LocalDate {
    let before: LocalDate | undefined;
    for (const mark of this.#marks) {
      if (mark > day) break;
      before = mark;
    }
    if (before === day) return day;
    if (before) return addDays(before, 1);
    const [first] = this.#marks;
    return first ? addDays(first, -1) : day;
  }
}
