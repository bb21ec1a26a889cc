import type { Person } from '../problem/people.js';
import type { DayTable } from './day-table.js';
import { UNBOUNDED } from './instance.js';

/** When people are free, by person and day. */
export interface PeopleDays {
  /** -1 where somebody is not free. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How many visits at most. */
  readonly most: Int32Array;
}

/** Reads when people are free. Of several stretches that name a day the last one holds. */
export function compilePeople(people: readonly Person[], days: DayTable): PeopleDays {
  const size = people.length * days.count;
  const from = new Int32Array(size).fill(-1);
  const to = new Int32Array(size);
  const most = new Int32Array(size);
  people.forEach((person, index) => {
    for (const stretch of person.free) {
      for (const day of days.daysOf(stretch)) {
        const at = index * days.count + day;
        from[at] = stretch.from;
        to[at] = stretch.to;
        most[at] = stretch.visits ?? UNBOUNDED;
      }
    }
  });
  return { from, to, most };
}
