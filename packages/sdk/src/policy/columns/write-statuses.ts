import type { WritableColumn } from './writable-column.js';

/** So many combinations of class and fulfilled duties are counted in one table, which stays in a processor's cache. */
const COMBINATIONS = 4096;

/** One column of a pass: `codes` as `StatusTable.codesOf` gives them. */
export interface SlotColumn {
  readonly column: WritableColumn;
  readonly codes: Uint8Array;
}

/** Classes of profiles; see `StatusTable`. */
export interface ClassedProfiles {
  readonly classes: number;
  readonly classOf: Int32Array;
}

/**
 * Numbers the combination of class and fulfilled duties of each subject, and counts how many subjects have it.
 *
 * @param first - bit of the first duty that matters; `duties`: how many do.
 */
function countCombinations(
  met: Int32Array,
  profileCodes: Int32Array,
  classOf: Int32Array,
  first: number,
  duties: number,
  combinations: Int32Array,
  subjectsOf: Int32Array,
): void {
  const mask = 2 ** duties - 1;
  for (let subject = 0; subject < combinations.length; subject++) {
    const profileClass = classOf[profileCodes[subject] as number] as number;
    const combination = (profileClass << duties) | (((met[subject] as number) >>> first) & mask);
    combinations[subject] = combination;
    subjectsOf[combination] = (subjectsOf[combination] as number) + 1;
  }
}

/** Writes what a table says of each combination. */
function writeCombinations(statuses: Uint8Array, combinations: Int32Array, codeOf: Uint8Array): void {
  for (let subject = 0; subject < statuses.length; subject++) {
    statuses[subject] = codeOf[combinations[subject] as number] as number;
  }
}

/**
 * Writes one status for each subject and duty, and counts them: few subjects differ, so both are found for
 * combinations of class and fulfilled duties, as many duties at once as the table allows.
 *
 * @param met - bits of the duties that each subject has fulfilled, in the order of `slots`.
 * @param profileCodes - number of the profile of each subject.
 * @param combinations - memory to work in, one number for each subject.
 */
export function writeStatuses(
  slots: readonly SlotColumn[],
  met: Int32Array,
  profileCodes: Int32Array,
  { classes, classOf }: ClassedProfiles,
  combinations: Int32Array,
): void {
  const atOnce = Math.max(1, Math.floor(Math.log2(COMBINATIONS / classes)));
  for (let first = 0; first < slots.length; first += atOnce) {
    const group = slots.slice(first, first + atOnce);
    const subjectsOf = new Int32Array(classes << group.length);
    countCombinations(met, profileCodes, classOf, first, group.length, combinations, subjectsOf);
    group.forEach(({ column, codes }, bit) => {
      const codeOf = Uint8Array.from(subjectsOf, (_, combination) => {
        const answered = (combination >>> bit) & 1;
        return codes[2 * (combination >>> group.length) + answered] as number;
      });
      column.tally.fill(0);
      subjectsOf.forEach((subjects, combination) => column.count(codeOf[combination] as number, subjects));
      writeCombinations(column.statuses, combinations, codeOf);
    });
  }
}
