import type { Instant } from '@homevisit/sdk/calendar';
import { instant } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { Database } from '../database/database.js';
import { instantText } from '../database/instant-text.js';
import { asWebhookSender, withSchool } from '../database/school-transaction.js';
import { select, selectOne } from '../database/select.js';
import { deliveryColumns, deliveryRow } from './webhook-rows.js';

/** Events of one school that are taken at a time. */
const TAKEN_AT_ONCE = 20;

/** Seconds for which nobody else takes what was taken: longer than an attempt lasts. */
const LEASE_SECONDS = 60;

/** Days for which the list shows what was delivered. */
const KEPT_DAYS = 30;

const dueRow = z.extend(deliveryRow, {
  url: z.string(),
  generation: z.number(),
  earlier_secret_until: z.nullable(instant),
});

/** An event whose time has come, and what is needed to send it. */
export type DueDelivery = z.infer<typeof dueRow>;

/** Schools that have webhooks. */
export async function schoolsWithWebhooks(database: Database): Promise<readonly string[]> {
  const rows = await asWebhookSender(database, (transaction) =>
    select(
      transaction,
      z.object({ school_id: z.string() }),
      'SELECT DISTINCT school_id FROM webhook WHERE removed_at IS NULL ORDER BY school_id',
    ),
  );
  return rows.map((row) => row.school_id);
}

/**
 * Takes events whose time has come: of each visit only the first that waits, so that its events arrive in their order. What
 * is taken is due again after the lease, should this server end meanwhile.
 */
export function takeDue(database: Database, schoolId: string, now: Instant): Promise<readonly DueDelivery[]> {
  return withSchool(database, schoolId, async (transaction) => {
    await transaction.query(
      `DELETE FROM webhook_delivery
        WHERE school_id = $1 AND state = 'delivered' AND last_attempt_at < $2::timestamptz - make_interval(days => $3)`,
      [schoolId, now, KEPT_DAYS],
    );
    const rows = await select(
      transaction,
      dueRow,
      `SELECT ${deliveryColumns('delivery')}, webhook.url, webhook.generation,
              ${instantText('webhook.earlier_secret_until')} AS earlier_secret_until
         FROM webhook_delivery AS delivery
         JOIN webhook ON webhook.school_id = delivery.school_id AND webhook.id = delivery.webhook_id
        WHERE delivery.school_id = $1 AND delivery.state = 'waiting' AND webhook.removed_at IS NULL
          AND (delivery.due_at IS NULL OR delivery.due_at <= $2::timestamptz)
          AND NOT EXISTS (
            SELECT FROM webhook_delivery AS earlier
             WHERE earlier.school_id = delivery.school_id AND earlier.webhook_id = delivery.webhook_id
               AND earlier.subject_id = delivery.subject_id AND earlier.state = 'waiting'
               AND earlier.position < delivery.position)
        ORDER BY delivery.position LIMIT $3::integer FOR UPDATE OF delivery SKIP LOCKED`,
      [schoolId, now, TAKEN_AT_ONCE],
    );
    await transaction.query(
      `UPDATE webhook_delivery SET due_at = $2::timestamptz + make_interval(secs => $3)
        WHERE school_id = $1 AND position = ANY ($4::text[]::bigint[])`,
      [schoolId, now, LEASE_SECONDS, rows.map(({ position }) => String(position))],
    );
    return rows;
  });
}

/** How many events of a school wait for their delivery, whether or not their time has come. */
export function countWaiting(database: Database, schoolId: string): Promise<number> {
  return withSchool(database, schoolId, async (transaction) => {
    const row = await selectOne(
      transaction,
      z.object({ count: z.number() }),
      `SELECT count(*) AS count
         FROM webhook_delivery AS delivery
         JOIN webhook ON webhook.school_id = delivery.school_id AND webhook.id = delivery.webhook_id
        WHERE delivery.school_id = $1 AND delivery.state = 'waiting' AND webhook.removed_at IS NULL`,
      [schoolId],
    );
    return row?.count ?? 0;
  });
}
