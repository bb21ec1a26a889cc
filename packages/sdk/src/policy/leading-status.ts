import { STATUS_ORDER } from './summarise.js';
import type { VerdictStatus } from './verdict-status.js';

/** Statuses of which nothing has to be done: done comes first, and a refusal never stands for a class. */
const AT_REST: readonly VerdictStatus[] = ['met', 'declined', 'exempt', 'not-applicable'];

/** Statuses from the first that stands for a class or a school to the last. */
export const LEAD_ORDER: readonly VerdictStatus[] = [
  ...STATUS_ORDER.filter((status) => !AT_REST.includes(status)),
  ...AT_REST,
];

/**
 * The status that stands for all students of a class or a school.
 *
 * @param byStatus - How many students each status holds of.
 * @returns `undefined` where there are no students.
 */
export function leadOf(byStatus: Readonly<Record<VerdictStatus, number>>): VerdictStatus | undefined {
  return LEAD_ORDER.find((status) => byStatus[status] > 0);
}

/** True where the first status stands for a class or a school before the second. */
export function leadsBefore(first: VerdictStatus, second: VerdictStatus): boolean {
  return LEAD_ORDER.indexOf(first) < LEAD_ORDER.indexOf(second);
}
