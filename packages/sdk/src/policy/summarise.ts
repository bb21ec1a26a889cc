import type { Verdict } from './verdict.js';
import { VERDICT_STATUSES, type VerdictStatus } from './verdict-status.js';

/** Statuses from the most to the least pressing; what can still be acted on stands above what cannot. */
export const STATUS_ORDER: readonly VerdictStatus[] = [
  'overdue',
  'due-soon',
  'open',
  'breached',
  'unknown',
  'undefined',
  'declined',
  'met',
  'exempt',
  'not-applicable',
];

const STRENGTH_ORDER: readonly Verdict['strength'][] = [
  'must',
  'must-not',
  'principle',
  'practice',
  'encouraged',
  'aim',
  'may',
];

/** Everything that a badge says about a subject at a glance. */
export interface ComplianceSummary {
  /** `not-applicable` where there is no verdict at all. */
  readonly status: VerdictStatus;
  /** The verdict to act on first; absent where there is none. */
  readonly pressing?: Verdict;
  readonly counts: Readonly<Record<VerdictStatus, number>>;
}

function dueOf(verdict: Verdict): string {
  return verdict.dueAt ?? verdict.dueOn ?? '9999';
}

/** Orders verdicts by what to do next: status, then due date, then strength, then clause. */
export function compareByUrgency(a: Verdict, b: Verdict): number {
  return (
    STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
    (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0) ||
    STRENGTH_ORDER.indexOf(a.strength) - STRENGTH_ORDER.indexOf(b.strength) ||
    (a.clause < b.clause ? -1 : a.clause > b.clause ? 1 : 0)
  );
}

/** Orders verdicts by what to do next where a reader works through them: status, then strength, then due date. */
export function compareByNextStep(a: Verdict, b: Verdict): number {
  return (
    STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
    STRENGTH_ORDER.indexOf(a.strength) - STRENGTH_ORDER.indexOf(b.strength) ||
    compareByUrgency(a, b)
  );
}

/** The one status that stands for many verdicts, and the verdict to act on first. */
export function summarise(verdicts: readonly Verdict[]): ComplianceSummary {
  const counts = Object.fromEntries(VERDICT_STATUSES.map((status) => [status, 0])) as Record<VerdictStatus, number>;
  let pressing: Verdict | undefined;
  for (const verdict of verdicts) {
    counts[verdict.status] += 1;
    if (!pressing || compareByUrgency(verdict, pressing) < 0) pressing = verdict;
  }
  return { status: pressing?.status ?? 'not-applicable', ...(pressing && { pressing }), counts };
}
