import { readdirSync } from 'node:fs';
import { inRoot } from '../workspace/root.mjs';

/**
 * The files of an area whose code is changed, relative to the workspace.
 *
 * @param filters - parts of paths below the area's folder; every file where there is none
 */
export function filesOf({ folder, except }, filters) {
  return readdirSync(inRoot(folder), { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => !except.some((pattern) => pattern.test(file)))
    .filter((file) => filters.length === 0 || filters.some((part) => file.includes(part)))
    .sort()
    .map((file) => `${folder}/${file}`);
}
