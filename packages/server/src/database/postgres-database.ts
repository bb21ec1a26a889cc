import pg from 'pg';
import type { Database, Transaction } from './database.js';

const asText = (value: string): string => value;
const TEXT_TYPES: readonly number[] = [
  pg.types.builtins.DATE,
  pg.types.builtins.TIMESTAMP,
  pg.types.builtins.TIMESTAMPTZ,
];

/** Dates and moments stay text and whole numbers become numbers, as from PGlite. */
const types: pg.CustomTypesConfig = {
  getTypeParser(id, format) {
    if (TEXT_TYPES.includes(id)) return asText;
    if (id === pg.types.builtins.INT8) return Number;
    return pg.types.getTypeParser(id, format) as (value: string) => unknown;
  },
};

function transactionOf(client: pg.PoolClient): Transaction {
  return {
    async query(text, parameters = []) {
      const { rows } = await client.query<Record<string, unknown>>({ text, values: [...parameters] });
      return rows;
    },
    async script(text) {
      await client.query(text);
    },
  };
}

/** Address without user, password and parameters. */
function locationOf(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** Opens PostgreSQL 15 or later. Connections are made when they are needed. */
export function openPostgres(databaseUrl: string, schema: string): Database {
  const pool = new pg.Pool({ connectionString: databaseUrl, types });
  // An idle connection that breaks is replaced at the next request, which reports it if that fails too.
  pool.on('error', () => undefined);

  async function transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const client = await pool.connect();
    let broken: Error | undefined;
    const noteBroken = (error: Error): void => {
      broken = error;
    };
    client.on('error', noteBroken);
    try {
      await client.query('BEGIN');
      const result = await work(transactionOf(client));
      // PostgreSQL answers a COMMIT after a failed statement with ROLLBACK, and calls that no error.
      const { command } = await client.query('COMMIT');
      if (command !== 'COMMIT') throw new Error('The transaction had failed and was not committed');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(noteBroken);
      throw error;
    } finally {
      client.off('error', noteBroken);
      client.release(broken);
    }
  }

  let closing: Promise<void> | undefined;
  return {
    engine: 'postgresql',
    schema,
    location: locationOf(databaseUrl),
    transaction,
    close: () => (closing ??= pool.end()),
  };
}
