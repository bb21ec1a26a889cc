import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { CONFIDENTIAL_READER_SETTING, SCHOOL_SETTING } from '../database/application-role.js';
import type { Database, Transaction } from '../database/database.js';
import { select } from '../database/select.js';
import { migrationsOf, schoolTables, type SchoolTable } from './school-tables.js';

/** First line of every backup. */
export const BACKUP_FORMAT = 'homevisit-backup-1';

/** Nobody of the roster has this id, so that no report of misconduct is kept from the backup. */
const BACKUP_READER = '\u0001backup';

const ROWS_AT_ONCE = 200;
/** Of a table with photos, which are four megabytes at most. */
const FILES_AT_ONCE = 4;

/** What a backup holds. */
export interface BackupSummary {
  readonly schools: number;
  readonly rows: number;
}

/** Takes a line, without its end. */
export type WriteLine = (line: string) => Promise<void> | void;

class Enough extends Error {
  override readonly name = 'Enough';
}

/** The schools of the database. Row-level security is lifted for this one look, and the transaction undone. */
async function schoolsOf(database: Database): Promise<readonly string[]> {
  let schools: readonly string[] = [];
  const looking = database.transaction(async (transaction) => {
    await transaction.script(`SET LOCAL search_path TO ${database.schema}`);
    await transaction.script('ALTER TABLE school NO FORCE ROW LEVEL SECURITY');
    const rows = await select(
      transaction,
      z.object({ school_id: z.string() }),
      'SELECT school_id FROM school ORDER BY school_id',
    );
    schools = rows.map((row) => row.school_id);
    throw new Enough();
  });
  await looking.catch((error: unknown) => {
    if (!(error instanceof Enough)) throw error;
  });
  return schools;
}

/** The rows of a school in a table, some at a time, as the database writes them down: no number is rounded on the way. */
async function* rowsOf(transaction: Transaction, { name, hasFiles }: SchoolTable): AsyncGenerator<readonly string[]> {
  await transaction.script(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT to_jsonb(kept)::text AS line FROM "${name}" AS kept
      WHERE school_id = current_setting('${SCHOOL_SETTING}')`,
  );
  for (;;) {
    const rows = await select(
      transaction,
      z.object({ line: z.string() }),
      `FETCH ${hasFiles ? FILES_AT_ONCE : ROWS_AT_ONCE} FROM backup`,
    );
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await transaction.script('CLOSE backup');
}

/**
 * Writes everything that the database holds of every school, as it stands at one moment, while servers go on with their
 * work. The lines are the same for PGlite and PostgreSQL, so that a backup of the one can be restored into the other.
 * It holds all that is sensitive, in clear text: keep it like the database.
 *
 * @example
 * const gzip = createGzip();
 * await writeBackup(database, (line) => void gzip.write(`${line}\n`));
 */
export async function writeBackup(database: Database, write: WriteLine): Promise<BackupSummary> {
  const digest = createHash('sha256');
  const say = async (line: string): Promise<void> => {
    digest.update(line).update('\n');
    await write(line);
  };
  const schools = await schoolsOf(database);
  let rows = 0;
  await database.transaction(async (transaction) => {
    await transaction.script('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    await transaction.script(`SET LOCAL search_path TO ${database.schema}; SET LOCAL timezone TO 'UTC'`);
    await say(JSON.stringify({ format: BACKUP_FORMAT, migrations: await migrationsOf(transaction) }));
    const tables = await schoolTables(transaction);
    for (const table of tables) {
      for (const school of schools) {
        await transaction.query(
          `SELECT set_config('${SCHOOL_SETTING}', $1, true), set_config('${CONFIDENTIAL_READER_SETTING}', $2, true)`,
          [school, BACKUP_READER],
        );
        for await (const lines of rowsOf(transaction, table)) {
          rows += lines.length;
          await say(JSON.stringify({ table: table.name, rows: lines.length }));
          await say(`[${lines.join(',')}]`);
        }
      }
    }
  });
  await write(JSON.stringify({ end: true, schools: schools.length, rows, digest: digest.digest('hex') }));
  return { schools: schools.length, rows };
}
