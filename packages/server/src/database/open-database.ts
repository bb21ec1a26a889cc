import type { Database } from './database.js';
import { DatabaseError } from './database-error.js';
import { migrate } from './migrate.js';
import { openPgliteFolder, openPgliteMemory } from './pglite-database.js';
import { openPostgres } from './postgres-database.js';

/** Where the data is kept. */
export type DatabaseTarget =
  /** PGlite in a folder, which is made where it is missing. One process at a time. */
  | { readonly folder: string }
  /**
   * PostgreSQL 15 or later, as `postgresql://user:password@host:port/database`. `?prepared_statements=false` is for poolers
   * that share connections between transactions and know no prepared statements (PgBouncer before 1.21).
   */
  | { readonly databaseUrl: string }
  /** PGlite in memory, gone when it is closed. `snapshot` is an empty cluster, which spares making one. */
  | { readonly memory: true; readonly snapshot?: Blob };

/** What else can be said about a database. */
export interface DatabaseOptions {
  /**
   * The database schema for the kit's tables, so that they can live beside a host's own. Lower-case letters,
   * digits and underscores.
   *
   * @default 'homevisit'
   */
  readonly schema?: string;
}

function openEngine(target: DatabaseTarget, schema: string): Promise<Database> | Database {
  if ('folder' in target) return openPgliteFolder(target.folder, schema);
  if ('databaseUrl' in target) return openPostgres(target.databaseUrl, schema);
  return openPgliteMemory(schema, target.snapshot);
}

/**
 * Opens a database and brings it to the structure of this version.
 *
 * A PGlite folder is locked for this process (PGlite itself would let a second one in and damage the data); the
 * lock of a process that has ended is taken over.
 *
 * @throws {DatabaseError} `folder-in-use` (names folder and process), `folder-not-usable`, `schema-name`,
 * `newer-database`, `migration-changed`, `role-missing`; the driver's own error where PostgreSQL is out of reach.
 * @example
 * const database = await openDatabase({ folder: '.homevisit' });
 */
export async function openDatabase(target: DatabaseTarget & DatabaseOptions): Promise<Database> {
  const schema = target.schema ?? 'homevisit';
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new DatabaseError(
      'schema-name',
      'A schema is named with at most 63 lower-case letters, digits and underscores',
    );
  }
  const database = await openEngine(target, schema);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
