import { epochDayOf, type DateRange } from '../../calendar/local-date.js';
import { KeyTable } from './key-table.js';

const [FROM, TO] = [0, 1];
const OPEN_FROM = -2_147_483_648;
const OPEN_TO = 2_147_483_647;

type Days = readonly [from: number, to: number];

/** Spans of days by key, to find those that overlap. The first span of a key takes eight bytes. */
export class SpanBook {
  readonly #table = new KeyTable(2);
  readonly #further = new Map<string, Days[]>();

  /** Enters a span; true where an earlier one of the same key shares a day with it. */
  add(key: string, { from, to }: DateRange): boolean {
    const days: Days = [from === undefined ? OPEN_FROM : epochDayOf(from), to === undefined ? OPEN_TO : epochDayOf(to)];
    const entry = this.#table.add(key);
    if (!entry.known) {
      entry.set(FROM, days[0]);
      entry.set(TO, days[1]);
      return false;
    }
    const further = this.#further.get(key) ?? [];
    const first: Days = [entry.get(FROM) | 0, entry.get(TO) | 0];
    const overlapping = [first, ...further].some((other) => other[0] <= days[1] && days[0] <= other[1]);
    this.#further.set(key, [...further, days]);
    return overlapping;
  }
}
