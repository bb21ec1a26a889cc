import {
  APPLICATION_ROLE,
  LINK_SETTING,
  RETENTION_SETTING,
  SCHOOL_SETTING,
  WEBHOOK_SENDER_SETTING,
} from './application-role.js';
import type { Database, Transaction } from './database.js';

function asApplication<Result>(
  database: Database,
  settings: { readonly schoolId: string; readonly linkDigest: string },
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (transaction) => {
    // All of them end with the transaction (SET LOCAL), so a pooled connection carries nothing over. What is asked for next
    // need not wait: it runs after this, and not at all where this fails.
    const confined = transaction.query(
      `SELECT set_config('search_path', $1, true), set_config('${SCHOOL_SETTING}', $2, true),
              set_config('${LINK_SETTING}', $3, true), set_config('role', '${APPLICATION_ROLE}', true)`,
      [`${database.schema}, pg_temp`, settings.schoolId, settings.linkDigest],
    );
    const [result] = await Promise.all([work(transaction), confined]);
    return result;
  });
}

/**
 * Does some work in one transaction that sees and writes the rows of one school only: under a role that row-level
 * security holds for, whatever the statements ask for.
 */
export function withSchool<Result>(
  database: Database,
  schoolId: string,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return asApplication(database, { schoolId, linkDigest: '' }, work);
}

/** Does some work in one transaction that sees a single row: the link whose token has this digest. */
export function withLink<Result>(
  database: Database,
  linkDigest: string,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return asApplication(database, { schoolId: '', linkDigest }, work);
}

/** Does some work in one transaction that sees the webhooks of all schools, and nothing else of any of them. */
export function asWebhookSender<Result>(
  database: Database,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return asApplication(database, { schoolId: '', linkDigest: '' }, async (transaction) => {
    await transaction.query(`SELECT set_config('${WEBHOOK_SENDER_SETTING}', 'yes', true)`);
    return work(transaction);
  });
}

/** Does some work in one transaction that sees which schools there are, and nothing else of any of them. */
export function asRetention<Result>(
  database: Database,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return asApplication(database, { schoolId: '', linkDigest: '' }, async (transaction) => {
    await transaction.query(`SELECT set_config('${RETENTION_SETTING}', 'yes', true)`);
    return work(transaction);
  });
}
