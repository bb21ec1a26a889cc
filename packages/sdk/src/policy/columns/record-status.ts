import type { GrowableColumn } from './growable-column.js';
import type { FilingDeadline } from './record-table.js';
import { codeOfStatus, NO_VERDICT } from './verdict-code.js';
import type { WritableColumn } from './writable-column.js';

const MET = codeOfStatus('met');
const OPEN = codeOfStatus('open');
const DUE_SOON = codeOfStatus('due-soon');
const OVERDUE = codeOfStatus('overdue');

/** Visits as columns; see `FactColumns.visits`. */
export interface VisitColumns {
  readonly kinds: GrowableColumn<Int32Array>;
  readonly endedAt: GrowableColumn<Float64Array>;
  readonly filedAt: GrowableColumn<Float64Array>;
}

/** A moment, and how long before a due date a duty counts as due soon; both in milliseconds. */
export interface FilingMoment {
  readonly moment: number;
  readonly soon: number;
}

/** How the filing of a record stands that ended and was filed at these moments. Filed later than `moment` is not filed. */
export function filingStatus(
  ended: number,
  filed: number,
  deadline: FilingDeadline,
  { moment, soon }: FilingMoment,
): number {
  // An instant has whole milliseconds, also where a deadline has none.
  const due = Math.trunc(ended + deadline.span);
  if (filed <= moment) return filed <= due ? MET : deadline.late;
  if (moment > due) return OVERDUE;
  return due - moment <= soon ? DUE_SOON : OPEN;
}

/** Writes the status of each record that has to be filed in time. `codes`: which kinds the clause concerns. */
export function writeFilingStatuses(
  column: WritableColumn,
  visits: VisitColumns,
  codes: Uint8Array,
  deadline: FilingDeadline,
  at: FilingMoment,
): void {
  const { statuses, tally } = column;
  const kinds = visits.kinds.values;
  const endedAt = visits.endedAt.values;
  const filedAt = visits.filedAt.values;
  const { moment } = at;
  for (let visit = 0; visit < statuses.length; visit++) {
    const ended = endedAt[visit] as number;
    const isConcerned = ended <= moment && codes[kinds[visit] as number] !== NO_VERDICT;
    const code = isConcerned ? filingStatus(ended, filedAt[visit] as number, deadline, at) : NO_VERDICT;
    statuses[visit] = code;
    tally[code] = (tally[code] as number) + 1;
  }
}

/** Writes the status of each visit that its kind alone decides. `allEnded`: no visit ends after the moment. */
export function writeKindStatuses(
  column: WritableColumn,
  visits: VisitColumns,
  codes: Uint8Array,
  moment: number,
  allEnded: boolean,
): void {
  const { statuses, tally } = column;
  const kinds = visits.kinds.values;
  const endedAt = visits.endedAt.values;
  for (let visit = 0; visit < statuses.length; visit++) {
    const hasEnded = allEnded || (endedAt[visit] as number) <= moment;
    const code = hasEnded ? (codes[kinds[visit] as number] as number) : NO_VERDICT;
    statuses[visit] = code;
    tally[code] = (tally[code] as number) + 1;
  }
}
