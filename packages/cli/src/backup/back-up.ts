import { createReadStream, createWriteStream } from 'node:fs';
import { access, link, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { pipeline } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupError, restoreBackup, writeBackup, type Database } from '@homevisit/server';
import type { DatabasePlace } from '../database/database-place.js';
import { openExisting, openOrMake } from '../database/open-database.js';
import { UserError } from '../usage-error.js';
import type { BackupPhrases } from './backup-phrases.js';

/** Which database, and which file. */
export interface BackupSettings extends DatabasePlace {
  readonly file: string;
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Writes lines into a file that only its owner may read. */
async function writeInto(file: string, database: Database) {
  const gzip = createGzip();
  const stream = gzip.pipe(createWriteStream(file, { mode: 0o600, flags: 'wx' }));
  const done = finished(stream);
  // Awaited below; until then a full disk is no unhandled rejection.
  done.catch(() => undefined);
  const summary = await writeBackup(database, async (line) => {
    if (!gzip.write(`${line}\n`)) await Promise.race([once(gzip, 'drain'), done]);
  });
  gzip.end();
  await done;
  return summary;
}

/**
 * Backs a database up. The file appears under its name when it is whole.
 *
 * @throws {UserError} where there is no database, or a file of the name.
 */
export async function backUp(settings: BackupSettings, phrases: BackupPhrases, say: (sentence: string) => void) {
  const { file } = settings;
  if (await isThere(file)) throw new UserError(phrases.fileExists(file), 1);
  const database = await openExisting(settings, phrases);
  const draft = `${file}.partial-${process.pid}`;
  try {
    const { schools, rows } = await writeInto(draft, database);
    // Unlike a renaming, a link never takes the place of a file that has come meanwhile.
    await link(draft, file).catch(() => {
      throw new UserError(phrases.fileExists(file), 1);
    });
    say(phrases.written(file, schools, rows));
    say(phrases.keepSafe);
  } finally {
    await rm(draft, { force: true });
    await database.close();
  }
}

/** The lines of a packed file. A fault of the packing ends them early, and what is incomplete is refused. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacking = createGunzip().setEncoding('utf8');
  // What goes wrong is told to whoever reads the end of the pipe.
  pipeline(createReadStream(file), unpacking, () => undefined);
  let rest = '';
  try {
    for await (const text of unpacking as AsyncIterable<string>) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch {
    return;
  }
  if (rest !== '') yield rest;
}

/**
 * Restores a backup, all of it or nothing.
 *
 * @throws {UserError} saying why nothing was restored.
 */
export async function restore(settings: BackupSettings, phrases: BackupPhrases, say: (sentence: string) => void) {
  const { file } = settings;
  if (!(await isThere(file))) throw new UserError(phrases.fileNotReadable(file), 1);
  const database = await openOrMake(settings, phrases);
  try {
    const { schools, rows } = await restoreBackup(database, linesOf(file));
    say(phrases.restored(database.location, schools, rows));
  } catch (error) {
    if (error instanceof BackupError) throw new UserError(phrases.faults[error.code], 1);
    throw error;
  } finally {
    await database.close();
  }
}
