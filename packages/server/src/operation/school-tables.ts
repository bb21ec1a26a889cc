import * as z from 'zod/mini';
import type { Transaction } from '../database/database.js';
import { select } from '../database/select.js';

const tableRow = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  needs: z.array(z.string()),
  has_files: z.boolean(),
});

/** A table that holds rows of schools. */
export interface SchoolTable {
  readonly name: string;
  /** Those that are written: what the database computes by itself is not among them. */
  readonly columns: readonly string[];
  /** True where a row may be megabytes large. */
  readonly hasFiles: boolean;
}

/** Every table with rows of schools, each after the tables that its rows point to. The search path is the kit's schema. */
export async function schoolTables(transaction: Transaction): Promise<readonly SchoolTable[]> {
  const rows = await select(
    transaction,
    tableRow,
    `SELECT relname::text AS name,
            (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
              WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
            (SELECT coalesce(array_agg(DISTINCT confrelid::regclass::text), '{}') FROM pg_constraint
              WHERE conrelid = pg_class.oid AND contype = 'f' AND confrelid <> pg_class.oid) AS needs,
            EXISTS (SELECT FROM pg_attribute
              WHERE attrelid = pg_class.oid AND atttypid = 'bytea'::regtype AND NOT attisdropped) AS has_files
       FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
        AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'school_id')
      ORDER BY relname`,
  );
  const ordered: SchoolTable[] = [];
  const placed = new Set<string>();
  while (ordered.length < rows.length) {
    const ready = rows.filter(({ name, needs }) => !placed.has(name) && needs.every((needed) => placed.has(needed)));
    if (ready.length === 0) throw new Error('Tables point to each other in a circle');
    for (const { name, columns, has_files: hasFiles } of ready) {
      placed.add(name);
      ordered.push({ name, columns, hasFiles });
    }
  }
  return ordered;
}

/** The migrations that a database has been through. */
export async function migrationsOf(transaction: Transaction): Promise<readonly string[]> {
  const rows = await select(transaction, z.object({ id: z.string() }), 'SELECT id FROM migration ORDER BY id');
  return rows.map(({ id }) => id);
}
