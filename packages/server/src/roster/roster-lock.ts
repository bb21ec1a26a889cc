import type { Transaction } from '../database/database.js';

/** Tells the locks of rosters from those of other things (second key of the hash). */
const LOCKS_OF_ROSTERS = 21;

/**
 * Holds a school's roster until the end of the transaction, where nobody else does: two imports at once would each check
 * against what the other is about to change.
 *
 * @returns Whether it is held now.
 */
export async function tryRosterLock(transaction: Transaction, schoolId: string): Promise<boolean> {
  const [row] = await transaction.query(
    `SELECT pg_try_advisory_xact_lock(hashtextextended($1, ${LOCKS_OF_ROSTERS})) AS held`,
    [`roster_import ${schoolId}`],
  );
  return row?.['held'] === true;
}

/** As `tryRosterLock`, but waits for whoever holds it. */
export async function waitForRosterLock(transaction: Transaction, schoolId: string): Promise<void> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, ${LOCKS_OF_ROSTERS}))`, [
    `roster_import ${schoolId}`,
  ]);
}
