/**
 * The statuses of a duty, apart from the schemas: a badge needs the words and must not load zod for them.
 *
 * @module
 */

/**
 * - `met`; `open` (owed, with time left); `due-soon`; `overdue` (the due date is past; the duty can still be
 *   made good, or its strength makes a miss no breach); `breached` (missed for good, where the text binds or
 *   the school holds itself to a practice)
 * - `exempt` (owed by somebody else, or no longer); `not-applicable`; `declined` by the family
 * - `unknown` (a datum is missing); `undefined` (the document does not say)
 */
export const VERDICT_STATUSES = [
  'met',
  'open',
  'due-soon',
  'overdue',
  'breached',
  'exempt',
  'not-applicable',
  'declined',
  'unknown',
  'undefined',
] as const;
/** How a duty stands. */
export type VerdictStatus = (typeof VERDICT_STATUSES)[number];
