import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

/** The value of an `integrity` attribute for a file (W3C Subresource Integrity). */
export function integrityOf(path) {
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}

/**
 * Writes `integrity.json` into a folder: the hash of each script in it, for the `integrity` attribute of its tag.
 *
 * @param {string} folder relative to the root
 * @returns {number} an exit code
 */
export function noteIntegrity(folder) {
  const scripts = readdirSync(inRoot(folder)).filter((name) => name.endsWith('.js'));
  const entries = scripts.map((name) => [name, integrityOf(inRoot(`${folder}/${name}`))]);
  writeFileSync(inRoot(`${folder}/integrity.json`), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
  return 0;
}
