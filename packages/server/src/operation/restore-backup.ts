import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Database, Transaction } from '../database/database.js';
import { selectOne } from '../database/select.js';
import { BackupError } from './backup-error.js';
import { migrationsOf, schoolTables, type SchoolTable } from './school-tables.js';
import { BACKUP_FORMAT, type BackupSummary } from './write-backup.js';

const head = z.object({ format: z.literal(BACKUP_FORMAT), migrations: z.array(z.string()) });
const portion = z.object({ table: z.string(), rows: z.number() });
const end = z.object({ end: z.literal(true), schools: z.number(), rows: z.number(), digest: z.string() });

function parsed<Schema extends z.ZodMiniType>(schema: Schema, line: string | undefined): z.output<Schema> | undefined {
  try {
    return schema.parse(JSON.parse(line ?? ''));
  } catch {
    return undefined;
  }
}

/** Rows come as they were: what the database does by itself with a new row has been done, and nobody is told again. */
async function lift(transaction: Transaction, tables: readonly SchoolTable[]): Promise<void> {
  for (const { name } of tables) {
    await transaction.script(
      `ALTER TABLE "${name}" NO FORCE ROW LEVEL SECURITY; ALTER TABLE "${name}" DISABLE TRIGGER USER`,
    );
  }
  const known = await selectOne(
    transaction,
    z.object({ schools: z.number() }),
    'SELECT count(*) AS schools FROM school',
  );
  if (known?.schools !== 0) throw new BackupError('not-empty');
}

/** Numbers that the database gives go on after the last one. */
async function continueSequence(transaction: Transaction, table: string, column: string): Promise<void> {
  const own = await selectOne(
    transaction,
    z.object({ sequence: z.nullable(z.string()) }),
    'SELECT pg_get_serial_sequence($1, $2) AS sequence',
    [`"${table}"`, column],
  );
  if (own === undefined || own.sequence === null) return;
  await transaction.query(
    `SELECT setval($1::regclass, (SELECT max("${column}") FROM "${table}")) WHERE EXISTS (SELECT FROM "${table}")`,
    [own.sequence],
  );
}

async function protectAgain(transaction: Transaction, tables: readonly SchoolTable[]): Promise<void> {
  for (const { name, columns } of tables) {
    await transaction.script(
      `ALTER TABLE "${name}" ENABLE TRIGGER USER; ALTER TABLE "${name}" FORCE ROW LEVEL SECURITY`,
    );
    for (const column of columns) await continueSequence(transaction, name, column);
  }
}

async function insert(transaction: Transaction, { name, columns }: SchoolTable, rows: string): Promise<void> {
  const list = columns.map((column) => `"${column}"`).join(', ');
  await transaction.query(
    `INSERT INTO "${name}" (${list}) OVERRIDING SYSTEM VALUE
     SELECT ${list} FROM jsonb_populate_recordset(NULL::"${name}", $1::jsonb)`,
    [rows],
  );
}

/** Reads lines up to the last one, and holds that one against all before it. */
class Lines {
  readonly #source: AsyncIterator<string>;
  readonly #digest = createHash('sha256');
  rows = 0;

  constructor(source: AsyncIterable<string>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async next(): Promise<string> {
    const next = await this.#source.next();
    if (next.done === true) throw new BackupError('damaged');
    return next.value;
  }

  /** Counts a line among those that the last one vouches for. */
  note(line: string): void {
    this.#digest.update(line).update('\n');
  }

  isWhole(last: z.infer<typeof end>): boolean {
    return last.rows === this.rows && last.digest === this.#digest.digest('hex');
  }
}

async function insertAll(
  transaction: Transaction,
  tables: readonly SchoolTable[],
  lines: Lines,
): Promise<BackupSummary> {
  const byName = new Map(tables.map((table) => [table.name, table]));
  for (;;) {
    const line = await lines.next();
    const last = parsed(end, line);
    if (last) {
      if (!lines.isWhole(last)) throw new BackupError('damaged');
      return { schools: last.schools, rows: last.rows };
    }
    const next = parsed(portion, line);
    const table = next && byName.get(next.table);
    if (!table) throw new BackupError('damaged');
    const rows = await lines.next();
    lines.note(line);
    lines.note(rows);
    lines.rows += next.rows;
    await insert(transaction, table, rows).catch((error: unknown) => {
      // The database's own message would quote a row.
      throw new BackupError('damaged', { cause: error });
    });
  }
}

/**
 * Restores a backup into an empty database, all of it or nothing. Numbers, chains of hashes and answers to repeated writes
 * are as they were.
 *
 * @param lines - as `writeBackup` gave them.
 * @throws {BackupError} `not-a-backup`, `other-version`, `damaged`, `not-empty`.
 */
export async function restoreBackup(database: Database, lines: AsyncIterable<string>): Promise<BackupSummary> {
  const reading = new Lines(lines);
  const first = await reading.next();
  const opening = parsed(head, first);
  if (!opening) throw new BackupError('not-a-backup');
  reading.note(first);
  return database.transaction(async (transaction) => {
    await transaction.script(`SET LOCAL search_path TO ${database.schema}`);
    const migrations = await migrationsOf(transaction);
    if (migrations.join() !== opening.migrations.join()) throw new BackupError('other-version');
    const tables = await schoolTables(transaction);
    await lift(transaction, tables);
    const summary = await insertAll(transaction, tables, reading);
    await protectAgain(transaction, tables);
    return summary;
  });
}
