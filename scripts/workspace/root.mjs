import { fileURLToPath } from 'node:url';

/** The folder of the workspace, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The path of a file or folder of the workspace, given relative to its root. */
export function inRoot(path) {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
