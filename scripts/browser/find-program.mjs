import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the first of these commands that is installed, or undefined. */
export function findProgram(...commands) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}
