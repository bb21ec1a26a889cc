import type { DaySequences } from './day-sequences.js';

/**
 * Brings the visits of a day nearer to the order in which they begin: neighbours in it change places where nobody goes to
 * both, so that the same times come out, and those beside a visit are those near to it in time. One that does not fit
 * keeps those before and after it apart.
 */
export function orderByBegin(days: DaySequences, day: number): void {
  const { isPlaced, start } = days;
  const order = days.visits[day] as Int32Array;
  const count = days.counts[day] as number;
  // Nearly in order already, which is where sorting by insertion takes hardly any step.
  for (let at = 1; at < count; at++) {
    const visit = order[at] as number;
    if (isPlaced[visit] === 0) continue;
    let to = at;
    for (; to > 0; to--) {
      const before = order[to - 1] as number;
      if (isPlaced[before] === 0 || (start[before] as number) <= (start[visit] as number)) break;
      // Where people come at different moments, somebody may have to be there first all the same.
      if (sharePerson(days, before, visit)) break;
      order[to] = before;
    }
    order[to] = visit;
  }
}

/** Whether somebody goes to both of two visits. */
export function sharePerson({ parts: { partStart }, person }: DaySequences, one: number, other: number): boolean {
  for (let part = partStart[one] as number; part < (partStart[one + 1] as number); part++) {
    for (let own = partStart[other] as number; own < (partStart[other + 1] as number); own++) {
      if (person[part] === person[own]) return true;
    }
  }
  return false;
}
