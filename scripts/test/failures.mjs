import { readFileSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * A test that failed: its full name with its file, and the beginning of what it said.
 *
 * @typedef {{ name: string, reason: string }} Failure
 */

/** The environment variable that names the file into which a runner's reporter writes what failed. */
export const FAILURES_FILE = 'HOMEVISIT_TEST_FAILURES';

const LONGEST_REASON = 1500;

/** @returns {Failure} */
export function failure(name, errors) {
  const said = errors.map((error) => [error?.message ?? String(error), error?.diff].filter(Boolean).join('\n'));
  const reason = stripVTControlCharacters(said.join('\n')).slice(0, LONGEST_REASON);
  return { name, reason };
}

/**
 * Called by a reporter at the end of its run; does nothing where nobody asked.
 *
 * @param {readonly Failure[]} failures
 */
export function writeFailures(failures) {
  const file = process.env[FAILURES_FILE];
  if (file) writeFileSync(file, JSON.stringify(failures));
}

/** @returns {Failure[]} none where the runner did not come so far as to write them */
export function readFailures(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}

/**
 * Says once more, at the end of a long output, what failed in it.
 *
 * @param {readonly Failure[]} failures
 */
export function printFailures(failures) {
  for (const { name, reason } of failures) console.log(`\nFailed: ${name}\n${reason.replace(/^/gm, '  ')}`);
  if (failures.length > 0) console.log('');
}
