import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backends } from '../testing/backends.js';
import type { Database, Transaction } from './database.js';
import { openDatabase } from './open-database.js';
import { withSchool } from './school-transaction.js';

describe.each(backends)('statements of one transaction, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const numberOf = async (transaction: Transaction, text: string, parameters: readonly number[] = []) =>
    Object.values((await transaction.query(text, parameters))[0] ?? {})[0];

  it('run in the order in which they are asked for, also when nobody waits for the one before', async () => {
    const seen = await database.transaction(async (transaction) => {
      await transaction.script('CREATE TEMPORARY TABLE counted (value integer) ON COMMIT DROP');
      const written = Array.from({ length: 20 }, (_, value) =>
        transaction.query('INSERT INTO counted VALUES ($1)', [value]),
      );
      const [count] = await Promise.all([numberOf(transaction, 'SELECT count(*) FROM counted'), ...written]);
      return count;
    });
    expect(seen).toBe(20);
  });

  it('each tell of the first of them that failed, and keep nothing', async () => {
    const outcomes = await database
      .transaction(async (transaction) => {
        await transaction.script(`CREATE TABLE ${database.schema}.given_up (value integer)`);
        const asked = ['SELECT 1 / $1::integer', 'SELECT $1::integer', 'SELECT $1::integer'].map((text) =>
          transaction.query(text, [0]),
        );
        const settled = await Promise.allSettled(asked);
        return Promise.reject(new Error('failed', { cause: settled }));
      })
      .catch((error: unknown) => (error as Error).cause as PromiseSettledResult<unknown>[]);
    expect(outcomes.map((one) => one.status === 'rejected' && (one.reason as { code: string }).code)).toEqual([
      '22012',
      '22012',
      '22012',
    ]);
    await expect(
      database.transaction((transaction) => transaction.query(`SELECT FROM ${database.schema}.given_up`)),
    ).rejects.toMatchObject({ code: '42P01' });
  });

  it('are refused once it is over, so that none falls into somebody else’s', async () => {
    let kept: Transaction | undefined;
    await withSchool(database, 'school-a', (transaction) => {
      kept = transaction;
      return transaction.query('SELECT 1');
    });
    await expect(kept!.query('SELECT 1')).rejects.toThrow('The transaction is over');
    await withSchool(database, 'school-a', (transaction) => {
      kept = transaction;
      return Promise.reject(new Error('given up'));
    }).catch(() => undefined);
    await expect(kept!.query('SELECT 1')).rejects.toThrow('The transaction is over');
  });
});

describe.each(backends.filter(({ name }) => name === 'PostgreSQL'))(
  // Named without the database: PGlite prepares nothing, and so has nothing to compare.
  'statements that a connection prepares',
  ({ open }) => {
    const preparedBy = (database: Database) =>
      withSchool(database, 'school-a', async (transaction) => {
        await transaction.query('SELECT $1::integer', [1]);
        return transaction.query('SELECT count(*) AS count FROM pg_prepared_statements');
      });

    it('are none where the address says so', async () => {
      const usual = await open();
      expect(Number((await preparedBy(usual))[0]!['count'])).toBeGreaterThan(0);
      const url = new URL(process.env['HOMEVISIT_TEST_DATABASE_URL']!);
      url.searchParams.set('prepared_statements', 'false');
      const unprepared = await openDatabase({ databaseUrl: url.href, schema: usual.schema });
      expect(Number((await preparedBy(unprepared))[0]!['count'])).toBe(0);
      await unprepared.close();
      await usual.close();
    });
  },
);
