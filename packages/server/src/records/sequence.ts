import * as z from 'zod/mini';
import type { Transaction } from '../database/database.js';
import { selectOne } from '../database/select.js';

/** Thrown where records come for a school that has no roster in this database. */
export class UnknownSchoolError extends Error {
  override readonly name = 'UnknownSchoolError';

  constructor() {
    super('The school has no roster in this database: import one first');
  }
}

/**
 * The first of so many new record numbers of a school. Holds the school's row until the end of the transaction, so
 * that records become visible in the order of their numbers.
 *
 * @throws {UnknownSchoolError}
 */
export async function takeSequence(transaction: Transaction, schoolId: string, count = 1): Promise<number> {
  const row = await selectOne(
    transaction,
    z.object({ last_sequence: z.number() }),
    'UPDATE school SET last_sequence = last_sequence + $2 WHERE school_id = $1 RETURNING last_sequence',
    [schoolId, count],
  );
  if (row === undefined) throw new UnknownSchoolError();
  return row.last_sequence - count + 1;
}
