import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Database, Transaction } from './database.js';
import { runningTransaction, type StatementRunner } from './running-transaction.js';

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

/** Names of statements by their text. Values never stand in a text, so there are no more of them than in the code. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    names.set(text, name);
  }
  return name;
}

/** Holds back what is written until whatever runs now is done: statements that are asked for together leave in one piece. */
function gatherWrites({ connection: { stream } }: pg.PoolClient): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
  });
}

function runnerOf(client: pg.PoolClient, isPrepared: boolean): StatementRunner {
  return {
    async query(text, parameters) {
      gatherWrites(client);
      // Planning a statement under row-level security costs as much as running it, so a connection does it once.
      const name = isPrepared && parameters.length > 0 ? { name: nameOf(text) } : undefined;
      const { rows } = await client.query<Record<string, unknown>>({ ...name, text, values: [...parameters] });
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

/**
 * Opens PostgreSQL 15 or later. Connections are made when they are needed. With `prepared_statements=false` in the address
 * none is prepared: for a pooler that hands each transaction to another connection and does not know them.
 */
export function openPostgres(databaseUrl: string, schema: string): Database {
  const isPrepared = new URL(databaseUrl).searchParams.get('prepared_statements') !== 'false';
  // Statements that are asked for together travel together.
  const pool = new pg.Pool({ connectionString: databaseUrl, types, pipeline: true });
  // An idle connection that breaks is replaced at the next request, which reports it if that fails too.
  pool.on('error', () => undefined);

  async function transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const client = await pool.connect();
    let broken: Error | undefined;
    const noteBroken = (error: Error): void => {
      broken = error;
    };
    client.on('error', noteBroken);
    const { transaction: running, end } = runningTransaction(runnerOf(client, isPrepared));
    try {
      gatherWrites(client);
      // The first statements travel with it. It fails only with its connection, and they with it.
      const [, result] = await Promise.all([client.query('BEGIN'), work(running)]);
      end();
      // PostgreSQL answers a COMMIT after a failed statement with ROLLBACK, and calls that no error.
      const { command } = await client.query('COMMIT');
      if (command !== 'COMMIT') throw new Error('The transaction had failed and was not committed');
      return result;
    } catch (error) {
      end();
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
