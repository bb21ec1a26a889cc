import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backends } from '../testing/backends.js';
import type { Database } from './database.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import { openDatabase } from './open-database.js';
import { select } from './select.js';

describe.each(backends)('a database on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** As the owner, with the kit's tables in reach. */
  const asOwner = (text: string): Promise<unknown> =>
    database.transaction(async (transaction) => {
      await transaction.script(`SET LOCAL search_path TO ${database.schema}`);
      return transaction.query(text);
    });

  it('gives the same JavaScript values whatever the engine', async () => {
    const [row] = await database.transaction((transaction) =>
      transaction.query(
        `SELECT $1::date AS day, $2::bigint AS number, $3::jsonb AS document, $4::text[] AS list, $5::boolean AS truth,
                ($6::timestamptz AT TIME ZONE 'UTC')::text AS moment, NULL::text AS nothing`,
        ['2026-02-28', 9_007_199_254_740_991, '[{"a": null}]', ['x', '"{,}"'], true, '2026-11-22T20:00:00+08:00'],
      ),
    );
    expect(row).toEqual({
      day: '2026-02-28',
      number: 9_007_199_254_740_991,
      document: [{ a: null }],
      list: ['x', '"{,}"'],
      truth: true,
      moment: '2026-11-22 12:00:00',
      nothing: null,
    });
  });

  it('keeps nothing of a transaction that fails', async () => {
    await expect(
      database.transaction(async (transaction) => {
        await transaction.script(`CREATE TABLE ${database.schema}.half_done (id text)`);
        throw new Error('in the middle');
      }),
    ).rejects.toThrow('in the middle');
    await expect(asOwner('SELECT 1 FROM half_done')).rejects.toMatchObject({ code: '42P01' });
  });

  it('records each migration once, and runs none a second time', async () => {
    await migrate(database);
    const rows = await database.transaction((transaction) =>
      select(transaction, z.object({ id: z.string() }), `SELECT id FROM ${database.schema}.migration ORDER BY id`),
    );
    expect(rows.map(({ id }) => id)).toEqual(migrations.map(({ id }) => id));
    expect([...migrations].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(migrations);
  });

  it('lets several servers migrate at the same moment', async () => {
    const next = { id: '9000-at-once', sql: 'CREATE TABLE at_once (school_id text)' };
    await Promise.all([1, 2, 3].map(() => migrate(database, [...migrations, next])));
    await asOwner('DROP TABLE at_once');
    await asOwner(`DELETE FROM migration WHERE id = '${next.id}'`);
  });

  it('keeps what earlier migrations did when a later one fails', async () => {
    const good = { id: '9001-good', sql: 'CREATE TABLE good (school_id text)' };
    const bad = { id: '9002-bad', sql: 'CREATE TABLE bad (school_id text); SELECT no_such_column' };
    await expect(migrate(database, [...migrations, good, bad])).rejects.toThrow();
    await asOwner('DROP TABLE good');
    await expect(asOwner('SELECT 1 FROM bad')).rejects.toMatchObject({ code: '42P01' });
    await asOwner(`DELETE FROM migration WHERE id = '${good.id}'`);
  });

  it('refuses a database whose migrations were other ones', async () => {
    const changed = migrations.map((one, index) => (index === 0 ? { ...one, sql: `${one.sql} ` } : one));
    await expect(migrate(database, changed)).rejects.toMatchObject({ code: 'migration-changed' });
  });

  it('refuses a database of a newer version', async () => {
    await expect(migrate(database, migrations.slice(0, -1))).rejects.toMatchObject({ code: 'newer-database' });
  });
});

describe('opening a database', () => {
  it('refuses the name of a schema that would have to be quoted', async () => {
    await expect(openDatabase({ memory: true, schema: 'a"; DROP' })).rejects.toMatchObject({ code: 'schema-name' });
  });

  it('keeps a folder for itself, gives it free, and finds what was written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'homevisit-database-'));
    try {
      const first = await openDatabase({ folder });
      expect(first.location).toBe(folder);
      await expect(openDatabase({ folder })).rejects.toMatchObject({ code: 'folder-in-use' });
      await first.transaction((transaction) => transaction.script('CREATE TABLE kept AS SELECT 42 AS answer'));
      await first.close();
      await first.close();
      const second = await openDatabase({ folder });
      const rows = await second.transaction((transaction) => transaction.query('SELECT answer FROM kept'));
      expect(rows).toEqual([{ answer: 42 }]);
      await second.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('says where PostgreSQL is without the password', async () => {
    const { openPostgres } = await import('./postgres-database.js');
    const database = openPostgres('postgresql://user:secret@db.example:5432/campus?sslmode=require', 'homevisit');
    expect(database.location).toBe('postgresql://db.example:5432/campus');
    await database.close();
  });
});
