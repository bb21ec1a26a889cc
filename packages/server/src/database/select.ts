import * as z from 'zod/mini';
import type { Parameter, Transaction } from './database.js';

/** Runs a query and reads its rows by a schema, so that a column that changed its type is found at once. */
export async function select<Schema extends z.ZodMiniType>(
  transaction: Transaction,
  row: Schema,
  text: string,
  parameters: readonly Parameter[] = [],
): Promise<readonly z.output<Schema>[]> {
  return z.array(row).parse(await transaction.query(text, parameters));
}

/** As `select`, for a query that gives one row or none. */
export async function selectOne<Schema extends z.ZodMiniType>(
  transaction: Transaction,
  row: Schema,
  text: string,
  parameters: readonly Parameter[] = [],
): Promise<z.output<Schema> | undefined> {
  const [first] = await select(transaction, row, text, parameters);
  return first;
}
