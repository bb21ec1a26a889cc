import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inRoot, root } from './root.mjs';

/** The files under a path, or the path itself where it is a file; in a stable order, with slashes. */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A hash of names and bytes of everything under the paths given (relative to the root). */
export function fingerprint(paths, accepts = () => true) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((entry) => filesUnder(inRoot(entry)))) {
    const name = relative(root, path).replaceAll('\\', '/');
    if (!accepts(name)) continue;
    hash.update(name).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

const notePath = (step) => inRoot(`node_modules/.cache/homevisit/build/${step}.sha256`);

/** True where the step ran with the same input before, and what it made is still there. */
export function isFresh(step, hash, outputs) {
  const path = notePath(step);
  return (
    outputs.every((output) => existsSync(inRoot(output))) && existsSync(path) && readFileSync(path, 'utf8') === hash
  );
}

/** Remembers the input of a step that has ended well. */
export function noteFresh(step, hash) {
  mkdirSync(dirname(notePath(step)), { recursive: true });
  writeFileSync(notePath(step), hash);
}
