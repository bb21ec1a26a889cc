import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './root.mjs';

const made = /\.(js|d\.ts)(\.map)?$/;

/**
 * Removes what TypeScript has made of sources that are gone. It would stay in `dist`, and be published.
 *
 * @param {string} packageFolder relative to the root
 */
export function removeStaleOutput(packageFolder) {
  const output = inRoot(`${packageFolder}/dist`);
  for (const entry of readdirSync(output, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !made.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const source = join(inRoot(`${packageFolder}/src`), file.slice(output.length).replace(made, '.ts'));
    if (existsSync(source)) continue;
    rmSync(file);
    if (readdirSync(dirname(file)).length === 0) rmSync(dirname(file), { recursive: true });
  }
}
