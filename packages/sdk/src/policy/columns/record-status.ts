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

/** A moment, and how long before a due date a duty counts as due soon; see `EvaluationPlan`. */
export interface FilingMoment {
  readonly moment: number;
  readonly soon: number;
}

/** How the filing of a record stands that ended and was filed at these moments. Filed later than `moment` is not filed. */
export function filingStatus(ended: number, filed: number, deadline: FilingDeadline, at: FilingMoment): number {
  // An instant has whole milliseconds, also where a deadline has none.
  const due = Math.trunc(ended + deadline.span);
  if (filed <= at.moment) return filed <= due ? MET : deadline.late;
  if (at.moment > due) return OVERDUE;
  return due - at.moment <= at.soon ? DUE_SOON : OPEN;
}

/** Writes the status of each record that has to be filed in time. `codes`: which kinds the clause concerns. */
export function writeFilingStatuses(
  column: WritableColumn,
  visits: VisitColumns,
  codes: Uint8Array,
  deadline: FilingDeadline,
  at: FilingMoment,
): void {
  const { statuses } = column;
  const kinds = visits.kinds.values;
  const endedAt = visits.endedAt.values;
  const filedAt = visits.filedAt.values;
  const { moment } = at;
  const { span, late } = deadline;
  let met = 0;
  let filedLate = 0;
  for (let visit = 0; visit < statuses.length; visit++) {
    const ended = endedAt[visit] as number;
    let code = NO_VERDICT;
    if (ended <= moment && codes[kinds[visit] as number] !== NO_VERDICT) {
      const filed = filedAt[visit] as number;
      if (filed <= moment) {
        // Filing has whole milliseconds, so it makes no difference that `filingStatus` leaves out parts of one.
        if (filed <= ended + span) {
          code = MET;
          met++;
        } else {
          code = late;
          filedLate++;
        }
      } else {
        code = filingStatus(ended, filed, deadline, at);
        column.count(code, 1);
      }
    }
    statuses[visit] = code;
  }
  column.count(MET, met);
  column.count(late, filedLate);
}

/** Writes the status of each visit, ended or not, as its kind alone decides it. */
export function writeKindStatuses({ statuses }: WritableColumn, visits: VisitColumns, codes: Uint8Array): void {
  const kinds = visits.kinds.values;
  for (let visit = 0; visit < statuses.length; visit++) {
    statuses[visit] = codes[kinds[visit] as number] as number;
  }
}
