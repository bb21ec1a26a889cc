import { instantAt, type LocalDate } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import type { Database, Transaction } from '../database/database.js';
import { select, selectOne } from '../database/select.js';
import { withSchool } from '../database/school-transaction.js';
import { CHAINED_TABLES, type ChainedTable } from './chained-tables.js';
import { verifyAudit } from './verify-audit.js';

/** Takes one line of an export. */
export type TakeLine = (line: string) => void | Promise<void>;

/** Rows read at a time, so that a year of looks needs little memory. */
const PAGE = 2000;

/** The column of each chain that says when its entry was written. */
const WRITTEN: Readonly<Record<ChainedTable, string>> = {
  access_log: 'at',
  visit_event: 'recorded_at',
  access_grant_step: 'taken_at',
  access_grant_use: 'at',
  erasure: 'at',
};

/** Columns that hold content; an export says that something was written, and not what. */
const CONTENT: readonly string[] = ['document', 'reason'];

function columnsOf(table: ChainedTable): readonly string[] {
  const columns: readonly string[] = CHAINED_TABLES[table];
  // Why something was erased is a word of a list, and no text.
  return [...(table === 'erasure' ? columns : columns.filter((name) => !CONTENT.includes(name))), 'hash'];
}

const lineRow = z.object({ position: z.number(), line: z.string() });

/** Which year is exported. */
export interface AuditExport {
  readonly schoolId: string;
  /** A calendar year at the school. */
  readonly year: number;
}

/** How many entries of each chain were written. */
export type AuditExportSummary = Readonly<Record<ChainedTable, number>>;

async function writeChain(
  transaction: Transaction,
  table: ChainedTable,
  { schoolId, from, to }: { readonly schoolId: string; readonly from: string; readonly to: string },
  take: TakeLine,
): Promise<number> {
  let after = 0;
  let written = 0;
  for (;;) {
    const rows = await select(
      transaction,
      lineRow,
      `SELECT position,
              (SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(entry)) WHERE key = ANY ($5::text[]))::text AS line
         FROM ${table} AS entry
        WHERE school_id = $1 AND position > $2 AND ${WRITTEN[table]} >= $3::timestamptz
          AND ${WRITTEN[table]} < $4::timestamptz
        ORDER BY position LIMIT ${PAGE}`,
      [schoolId, after, from, to, columnsOf(table)],
    );
    for (const { position, line } of rows) {
      await take(JSON.stringify({ chain: table, entry: JSON.parse(line) as unknown }));
      after = position;
      written += 1;
    }
    if (rows.length < PAGE) return written;
  }
}

/**
 * Writes who has looked, changed, granted and erased in a year, as lines of JSON: first what it is and how the chains stand
 * with their heads, then the entries in the order of each chain with their hashes. No text of a record is in it.
 *
 * @throws {RangeError} for a school that is not there.
 */
export async function exportAudit(
  database: Database,
  { schoolId, year }: AuditExport,
  take: TakeLine,
): Promise<AuditExportSummary> {
  const chains = await verifyAudit(database, schoolId);
  return withSchool(database, schoolId, async (transaction) => {
    await transaction.query(`SELECT set_config('timezone', 'UTC', true)`);
    const school = await selectOne(
      transaction,
      z.object({ time_zone: z.string() }),
      'SELECT time_zone FROM school WHERE school_id = $1',
      [schoolId],
    );
    if (school === undefined) throw new RangeError('There is no such school');
    const firstOf = (one: number): string =>
      instantAt(`${String(one).padStart(4, '0')}-01-01` as LocalDate, '00:00:00', school.time_zone);
    await take(JSON.stringify({ format: 'homevisit-audit/1', schoolId, year, timeZone: school.time_zone, chains }));
    const range = { schoolId, from: firstOf(year), to: firstOf(year + 1) };
    const summary: Record<ChainedTable, number> = {
      access_log: 0,
      visit_event: 0,
      access_grant_step: 0,
      access_grant_use: 0,
      erasure: 0,
    };
    for (const table of Object.keys(CHAINED_TABLES) as ChainedTable[]) {
      summary[table] = await writeChain(transaction, table, range, take);
    }
    return summary;
  });
}
