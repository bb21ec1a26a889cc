/**
 * Statuses as small numbers, so that a verdict takes one byte. 0 says that the clause has no verdict on the subject.
 *
 * @module
 */
import { VERDICT_STATUSES, type VerdictStatus } from '../verdict-status.js';

/** The clause does not concern the subject in that period. */
export const NO_VERDICT = 0;

/** How many codes there are. */
export const VERDICT_CODES = VERDICT_STATUSES.length + 1;

/** The code of a status, from 1. */
export function codeOfStatus(status: VerdictStatus): number {
  return VERDICT_STATUSES.indexOf(status) + 1;
}

/** The status of a code; `undefined` for {@link NO_VERDICT}. */
export function statusOfCode(code: number): VerdictStatus | undefined {
  return VERDICT_STATUSES[code - 1];
}
