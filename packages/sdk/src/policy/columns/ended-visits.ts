import type { VisitColumns } from './record-status.js';

/** Which visits have ended by a moment. */
export interface EndedVisits {
  /** How many of them are of each kind of record. */
  readonly byKind: Int32Array;
  /** Positions of the others: planned, withdrawn, or later than the moment. Few, unless the moment is long ago. */
  readonly others: readonly number[];
}

/** Counts the visits that have ended by a moment, in milliseconds since 1970-01-01T00:00:00Z. */
export function endedVisits(visits: VisitColumns, kindCount: number, moment: number): EndedVisits {
  const byKind = new Int32Array(kindCount);
  const others: number[] = [];
  const kinds = visits.kinds.values;
  const endedAt = visits.endedAt.values;
  const { length } = visits.kinds;
  for (let visit = 0; visit < length; visit++) {
    if ((endedAt[visit] as number) <= moment) {
      const kind = kinds[visit] as number;
      byKind[kind] = (byKind[kind] as number) + 1;
    } else others.push(visit);
  }
  return { byKind, others };
}
