import type { WritableColumn } from './writable-column.js';

/**
 * Writes one status for each subject, and counts them.
 *
 * @param met - bits of the duties that each subject has fulfilled.
 * @param bit - which of them this column is about.
 * @param profileCodes - number of the profile of each subject.
 * @param codes - see `StatusTable.codesOf`.
 */
export function writeStatuses(
  column: WritableColumn,
  met: Int32Array,
  bit: number,
  profileCodes: Int32Array,
  codes: Uint8Array,
): void {
  const { statuses, tally } = column;
  tally.fill(0);
  const count = statuses.length;
  for (let subject = 0; subject < count; subject++) {
    const answered = ((met[subject] as number) >>> bit) & 1;
    const code = codes[((profileCodes[subject] as number) << 1) | answered] as number;
    statuses[subject] = code;
    tally[code] = (tally[code] as number) + 1;
  }
}
