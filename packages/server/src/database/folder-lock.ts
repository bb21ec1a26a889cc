import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseError } from './database-error.js';
import { mayBeRunning, ownIdentity, processIdentity, type ProcessIdentity } from './process-identity.js';

/** Name of the lock file in a data folder. */
export const LOCK_FILE = 'homevisit.lock';

/** A data folder that belongs to this process until it is given free. */
export interface FolderLock {
  /** True while the lock file is still the one that was written. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

async function contentOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function holderIn(content: string): ProcessIdentity | undefined {
  try {
    return processIdentity.parse(JSON.parse(content));
  } catch {
    return undefined;
  }
}

function inUse(folder: string, file: string, content: string): DatabaseError {
  const holder = holderIn(content);
  const who = holder === undefined ? 'another process' : `process ${holder.pid} on ${holder.host}`;
  return new DatabaseError(
    'folder-in-use',
    `The data folder ${folder} is in use by ${who}. Stop it first; two processes would damage the data. ` +
      `When you are sure that it has ended, delete ${file}.`,
  );
}

/** Writes the file with its whole content in one step; false when there is one already. */
async function createWhole(file: string, content: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, content, { flag: 'wx', mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Takes the lock of an ended process away, unless somebody else has done so and written a new one meanwhile. */
async function removeStale(file: string, stale: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  try {
    if ((await contentOf(aside)) !== stale) await link(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/**
 * Takes a data folder for this process. PGlite has no lock of its own: a second process would open the same folder
 * and damage it. The lock of a process that has ended, by `kill -9` for instance, is taken over.
 *
 * @throws {DatabaseError} `folder-in-use`, naming folder and process; `folder-not-usable`.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = join(folder, LOCK_FILE);
  const own = `${JSON.stringify({ ...ownIdentity(), lock: randomUUID() })}\n`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    while (!(await createWhole(file, own))) {
      const content = await contentOf(file);
      if (content === undefined) continue;
      const holder = holderIn(content);
      if (holder === undefined || mayBeRunning(holder)) throw inUse(folder, file, content);
      await removeStale(file, content);
    }
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(
      'folder-not-usable',
      `The data folder ${folder} cannot be used: ${String(codeOf(error))}.`,
      {
        cause: error,
      },
    );
  }
  const isHeld = async (): Promise<boolean> => (await contentOf(file)) === own;
  return {
    isHeld,
    async release() {
      if (await isHeld()) await rm(file, { force: true });
    },
  };
}
