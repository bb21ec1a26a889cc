import type { Instant } from '../../calendar/instant.js';
import type { Period } from '../../calendar/school-calendar.js';
import type { CountedSubjectType } from '../rule.js';
import type { VerdictStatus } from '../verdict-status.js';

/** How one clause stands for every subject. */
export interface StatusColumn {
  /** Qualified clause id, such as `hebei/H1`. */
  readonly clause: string;
  /** Status of each subject by its position; see `statusOfCode`. */
  readonly statuses: Uint8Array;
  /** How many subjects have each status. */
  readonly counts: Readonly<Record<VerdictStatus, number>>;
}

/** A clause that counts visits, in one period. */
export interface CountColumn extends StatusColumn {
  readonly subject: CountedSubjectType;
  /** Absent where the calendar holds no such period yet. */
  readonly period: Period | undefined;
}

/** Statuses of all subjects under all clauses, without the explanations that full verdicts have. */
export interface ColumnVerdicts {
  readonly asOf: Instant;
  /** A column for each clause that counts visits and each of its periods that has begun. */
  readonly counts: readonly CountColumn[];
  /** A column for each clause about single visits; subjects are the visits. */
  readonly visits: readonly StatusColumn[];
}
