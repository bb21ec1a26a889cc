import { writeFileSync } from 'node:fs';

/**
 * How many tests of one project passed, failed and were skipped.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @returns {Counts} */
export function noCounts() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/** The environment variable that names the file into which a runner's reporter writes its counts. */
export const COUNTS_FILE = 'HOMEVISIT_TEST_COUNTS';

/**
 * Called by a reporter at the end of its run; does nothing where nobody asked.
 *
 * @param {Record<string, Counts>} byProject
 */
export function writeCounts(byProject) {
  const file = process.env[COUNTS_FILE];
  if (file) writeFileSync(file, JSON.stringify(byProject));
}
