import type { Verdict } from '../policy/verdict.js';

/**
 * Of each clause and subject the verdict on its latest period; of what follows events, each case by itself. In the order
 * in which they come first.
 */
export function latestVerdicts(verdicts: readonly Verdict[]): Verdict[] {
  const latest = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    const { clause, subject, period } = verdict;
    const isCase = period?.unit === 'event';
    const key = JSON.stringify([clause, subject.type, subject.id, ...(isCase ? [period.id] : [])]);
    const known = latest.get(key);
    if (!known || (known.period?.startDate ?? '') <= (period?.startDate ?? '')) latest.set(key, verdict);
  }
  return [...latest.values()];
}

/** False for whom a clause does not bind, or no longer, and for a family that declined: they are in no part of a share. */
export function isMeasured({ status }: Verdict): boolean {
  return status !== 'exempt' && status !== 'not-applicable' && status !== 'declined';
}
