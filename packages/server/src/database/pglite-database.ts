import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, types, type Transaction as PgliteTransaction } from '@electric-sql/pglite';
import type { Database } from './database.js';
import { DatabaseError } from './database-error.js';
import { lockFolder } from './folder-lock.js';
import { runningTransaction, type StatementRunner } from './running-transaction.js';

const asText = (value: string): string => value;

/** The same JavaScript values as from PostgreSQL; the engine's own would make dates of calendar days. */
const parsers = {
  [types.DATE]: asText,
  [types.TIMESTAMP]: asText,
  [types.TIMESTAMPTZ]: asText,
  [types.INT8]: Number,
};

function runnerOf(inner: PgliteTransaction): StatementRunner {
  return {
    async query(text, parameters) {
      const { rows } = await inner.query<Record<string, unknown>>(text, [...parameters]);
      return rows;
    },
    async script(text) {
      await inner.exec(text);
    },
  };
}

function databaseOf(engine: PGlite, schema: string, location: string, release: () => Promise<void>): Database {
  let closing: Promise<void> | undefined;
  return {
    engine: 'pglite',
    schema,
    location,
    transaction: (work) =>
      engine.transaction((inner) => {
        const { transaction, end } = runningTransaction(runnerOf(inner));
        return work(transaction).finally(end);
      }),
    close: () => (closing ??= engine.close().finally(release)),
  };
}

/**
 * Opens PGlite in a folder, which belongs to this process until the database is closed.
 *
 * @throws {DatabaseError} `folder-in-use`, `folder-not-usable`.
 */
export async function openPgliteFolder(folder: string, schema: string): Promise<Database> {
  const lock = await lockFolder(folder);
  try {
    const dataFolder = join(folder, 'database');
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    const engine = await PGlite.create({ dataDir: dataFolder, parsers });
    if (await lock.isHeld()) return databaseOf(engine, schema, folder, () => lock.release());
    // Two processes found the same stale lock at the same moment, and the other one has it.
    await engine.close();
    throw new DatabaseError('folder-in-use', `The data folder ${folder} was taken by another process just now.`);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Opens PGlite in memory; it forgets everything when it is closed.
 *
 * @param snapshot - of an earlier one, which spares the making of a new cluster.
 */
export async function openPgliteMemory(schema: string, snapshot?: Blob): Promise<Database> {
  const engine = await PGlite.create({ parsers, ...(snapshot && { loadDataDir: snapshot }) });
  return databaseOf(engine, schema, 'memory', () => Promise.resolve());
}
