import { epochDayOf, type DateRange } from '../../calendar/local-date.js';
import { KeyTable } from './key-table.js';

const [FROM, TO, LINE] = [0, 1, 2];
const OPEN_FROM = -2_147_483_648;
const OPEN_TO = 2_147_483_647;

interface Entry {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** Spans of days by key, to find those that overlap. The first span of a key takes twelve bytes. */
export class SpanBook {
  readonly #table = new KeyTable(3);
  readonly #further = new Map<string, Entry[]>();

  /**
   * Enters a span with the line that holds it.
   *
   * @returns the line of an earlier span of the same key that shares a day with it, or `undefined`.
   */
  add(key: string, { from, to }: DateRange, line: number): number | undefined {
    const days: Entry = {
      from: from === undefined ? OPEN_FROM : epochDayOf(from),
      to: to === undefined ? OPEN_TO : epochDayOf(to),
      line,
    };
    const entry = this.#table.add(key);
    if (!entry.known) {
      entry.set(FROM, days.from);
      entry.set(TO, days.to);
      entry.set(LINE, line);
      return undefined;
    }
    const further = this.#further.get(key) ?? [];
    const first: Entry = { from: entry.get(FROM) | 0, to: entry.get(TO) | 0, line: entry.get(LINE) };
    const overlapping = [first, ...further].find((other) => other.from <= days.to && days.from <= other.to);
    this.#further.set(key, [...further, days]);
    return overlapping?.line;
  }
}
