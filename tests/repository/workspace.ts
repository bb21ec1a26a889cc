import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the workspace. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text of a file of the workspace. */
export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** What these tests look at in a package.json. */
export interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** The package.json of a folder. */
export function manifestOf(folder: string): PackageManifest {
  return JSON.parse(read(path.posix.join(folder, 'package.json'))) as PackageManifest;
}

/** The folders of the packages that are published. */
export const packageFolders: readonly string[] = readdirSync(path.join(root, 'packages')).map(
  (name) => `packages/${name}`,
);

/** Every file that git tracks, with slashes; without those that have been removed and not committed yet. */
export function trackedFiles(): readonly string[] {
  return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)));
}
