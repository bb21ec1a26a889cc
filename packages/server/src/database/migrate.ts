import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { APPLICATION_ROLE } from './application-role.js';
import type { Database, Transaction } from './database.js';
import { DatabaseError } from './database-error.js';
import { migrations as allMigrations } from './migrations/index.js';
import type { Migration } from './migrations/migration.js';
import { select, selectOne } from './select.js';

/** Any number: it only has to be the same in every server that migrates the same cluster. */
const MIGRATION_LOCK = 4_836_017;

const recorded = z.object({ id: z.string(), checksum: z.string() });

function checksumOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}

async function prepareRole(transaction: Transaction): Promise<void> {
  const role = await selectOne(
    transaction,
    z.object({ own: z.string(), known: z.boolean(), member: z.boolean() }),
    `SELECT quote_ident(current_user) AS own, oid IS NOT NULL AS known,
            coalesce(pg_has_role(current_user, oid, 'MEMBER'), false) AS member
       FROM (SELECT) AS one LEFT JOIN pg_roles ON rolname = $1`,
    [APPLICATION_ROLE],
  );
  if (role?.member) return;
  const creates = role?.known ? '' : `CREATE ROLE ${APPLICATION_ROLE} NOLOGIN NOBYPASSRLS; `;
  const needed = `${creates}GRANT ${APPLICATION_ROLE} TO ${role?.own ?? 'CURRENT_USER'};`;
  try {
    await transaction.script(needed);
  } catch (error) {
    throw new DatabaseError(
      'role-missing',
      `The database user may not set up the role ${APPLICATION_ROLE}, under which requests are served. ` +
        `Let an administrator run: ${needed}`,
      { cause: error },
    );
  }
}

async function refuseOtherHistory(transaction: Transaction, migrations: readonly Migration[]): Promise<Set<string>> {
  const done = await select(transaction, recorded, 'SELECT id, checksum FROM migration ORDER BY id');
  for (const { id, checksum } of done) {
    const migration = migrations.find((candidate) => candidate.id === id);
    if (migration === undefined) {
      throw new DatabaseError('newer-database', `The database was made by a newer version of the kit (${id}).`);
    }
    if (checksumOf(migration) !== checksum) {
      throw new DatabaseError('migration-changed', `Migration ${id} is not the one that the database was made with.`);
    }
  }
  return new Set(done.map(({ id }) => id));
}

/**
 * Brings a database to the structure of this version: each migration that is missing runs in a transaction of its
 * own and is recorded there. Servers that start at the same moment wait for each other.
 *
 * @throws {DatabaseError} `newer-database`, `migration-changed`, `role-missing`.
 */
export async function migrate(database: Database, migrations: readonly Migration[] = allMigrations): Promise<void> {
  const inSchema = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
    database.transaction(async (transaction) => {
      await transaction.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      await transaction.script(`SET LOCAL search_path TO ${database.schema}`);
      return work(transaction);
    });

  const done = await inSchema(async (transaction) => {
    await prepareRole(transaction);
    await transaction.script(`
      CREATE SCHEMA IF NOT EXISTS ${database.schema};
      GRANT USAGE ON SCHEMA ${database.schema} TO ${APPLICATION_ROLE};
      CREATE TABLE IF NOT EXISTS migration (id text PRIMARY KEY, checksum text NOT NULL);
    `);
    return refuseOtherHistory(transaction, migrations);
  });
  for (const migration of migrations) {
    if (done.has(migration.id)) continue;
    await inSchema(async (transaction) => {
      const { id } = migration;
      // Another server may have run it since this one looked.
      const known = await selectOne(transaction, recorded, 'SELECT id, checksum FROM migration WHERE id = $1', [id]);
      if (known) return;
      await transaction.script(migration.sql);
      await transaction.query('INSERT INTO migration (id, checksum) VALUES ($1, $2)', [id, checksumOf(migration)]);
    });
  }
}
