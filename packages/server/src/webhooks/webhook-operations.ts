import type { Instant } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import type { Parameter, Transaction } from '../database/database.js';
import { select, selectOne } from '../database/select.js';
import { HttpProblem } from '../http/problem.js';
import { cursorOf, placeIn } from '../http/cursor.js';
import type { AccountOperation } from '../operations/operation.js';
import { randomIdentifier } from '../randomness/random-identifier.js';
import { deliveryColumns, deliveryOf, deliveryRow, WEBHOOK_COLUMNS, webhookOf, webhookRow } from './webhook-rows.js';
import { secretOf } from './webhook-secret.js';
import type { WebhookSettings } from './webhook-settings.js';

/** Webhooks of one school: every one of them adds to each write. */
const MOST_WEBHOOKS = 10;

/** How long events are signed with the secret before the present one, too. */
const CHANGE_OVER_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Deliveries of a page where the caller does not say. */
const PAGE = 50;

const place = z.tuple([z.string().check(z.regex(/^\d{1,15}$/))]);

function settingsOf(webhooks: WebhookSettings | undefined): WebhookSettings {
  if (webhooks === undefined) throw new HttpProblem('webhooks-not-set-up');
  return webhooks;
}

function isAllowed({ guard }: WebhookSettings, url: string): boolean {
  return URL.canParse(url) && guard.allows(new URL(url));
}

async function changed(transaction: Transaction, text: string, parameters: readonly Parameter[]) {
  const row = await selectOne(transaction, webhookRow, `${text} RETURNING ${WEBHOOK_COLUMNS}`, parameters);
  if (row === undefined) throw new HttpProblem('webhook-not-found');
  return row;
}

/** Sets a webhook up and tells its secret. */
export const createWebhook: AccountOperation<'createWebhook'> = async (context) => {
  const { transaction, school, principal, body, now, randomBytes } = context;
  const settings = settingsOf(context.webhooks);
  if (!isAllowed(settings, body.url)) {
    throw new HttpProblem('webhook-target-not-allowed', { faults: [{ pointer: '/url', code: 'not-allowed' }] });
  }
  const { schoolId } = school;
  const known = await select(
    transaction,
    z.object({ id: z.string() }),
    'SELECT id FROM webhook WHERE school_id = $1 AND removed_at IS NULL',
    [schoolId],
  );
  if (known.length >= MOST_WEBHOOKS) throw new HttpProblem('too-many-webhooks');
  const row = await changed(
    transaction,
    `INSERT INTO webhook (school_id, id, url, event_types, created_at, created_by)
     VALUES ($1, $2, $3, $4::text[], $5::timestamptz, $6)`,
    [schoolId, randomIdentifier(randomBytes), body.url, [...new Set(body.eventTypes)], now, principal.personId],
  );
  const { id: webhookId, generation } = row;
  const secret = secretOf(settings.key, { schoolId, webhookId, generation });
  return { answer: { webhook: webhookOf(row), secret }, subjectIds: [] };
};

/** The school's webhooks, without their secrets. */
export const listWebhooks: AccountOperation<'listWebhooks'> = async ({ transaction, school }) => {
  const rows = await select(
    transaction,
    webhookRow,
    `SELECT ${WEBHOOK_COLUMNS} FROM webhook WHERE school_id = $1 AND removed_at IS NULL ORDER BY created_at, id`,
    [school.schoolId],
  );
  return { answer: { webhooks: rows.map(webhookOf) }, subjectIds: [] };
};

/** Sends nothing more to a webhook. */
export const removeWebhook: AccountOperation<'removeWebhook'> = async ({ transaction, school, path, now }) => {
  const row = await changed(
    transaction,
    'UPDATE webhook SET removed_at = $3::timestamptz WHERE school_id = $1 AND id = $2 AND removed_at IS NULL',
    [school.schoolId, path.webhookId, now],
  );
  return { answer: webhookOf(row), subjectIds: [] };
};

/** Gives a webhook another secret; for a day events are signed with both. */
export const rotateWebhookSecret: AccountOperation<'rotateWebhookSecret'> = async (context) => {
  const { transaction, school, path, now } = context;
  const { schoolId } = school;
  const { key } = settingsOf(context.webhooks);
  const until = new Date(Date.parse(now) + CHANGE_OVER_MILLISECONDS).toISOString() as Instant;
  const row = await changed(
    transaction,
    `UPDATE webhook SET generation = generation + 1, earlier_secret_until = $3::timestamptz
      WHERE school_id = $1 AND id = $2 AND removed_at IS NULL`,
    [schoolId, path.webhookId, until],
  );
  const secret = secretOf(key, { schoolId, webhookId: row.id, generation: row.generation });
  return { answer: { webhook: webhookOf(row), secret }, subjectIds: [] };
};

/** Events on their way and those that came to nothing, the latest first. */
export const listWebhookDeliveries: AccountOperation<'listWebhookDeliveries'> = async (context) => {
  const { transaction, school, query } = context;
  const { webhookId, state, cursor, limit } = query ?? {};
  const most = Number(limit ?? PAGE);
  const after = placeIn(cursor, place);
  const rows = await select(
    transaction,
    deliveryRow,
    `SELECT ${deliveryColumns('webhook_delivery')} FROM webhook_delivery
      WHERE school_id = $1 AND ($2::text IS NULL OR webhook_id = $2) AND ($3::text IS NULL OR state = $3)
        AND ($4::bigint IS NULL OR position < $4)
      ORDER BY position DESC LIMIT $5::integer`,
    [school.schoolId, webhookId ?? null, state ?? null, after ? Number(after[0]) : null, most + 1],
  );
  const page = rows.slice(0, most);
  const last = rows.length > most ? page[page.length - 1] : undefined;
  return {
    answer: {
      deliveries: page.map((row) => deliveryOf(row, school.schoolId)),
      ...(last && { next: cursorOf([String(last.position)]) }),
    },
    subjectIds: [],
  };
};

/** Sends again what came to nothing. */
export const resendWebhookDelivery: AccountOperation<'resendWebhookDelivery'> = async (context) => {
  const { transaction, school, path } = context;
  const position = /^\d{1,15}$/.test(path.deliveryId) ? Number(path.deliveryId) : undefined;
  if (position === undefined) throw new HttpProblem('webhook-delivery-not-found');
  const row = await selectOne(
    transaction,
    deliveryRow,
    `SELECT ${deliveryColumns('webhook_delivery')} FROM webhook_delivery
      WHERE school_id = $1 AND position = $2 FOR UPDATE`,
    [school.schoolId, position],
  );
  if (row === undefined) throw new HttpProblem('webhook-delivery-not-found');
  if (row.state !== 'dead') throw new HttpProblem('webhook-delivery-not-dead');
  await transaction.query(
    `UPDATE webhook_delivery SET state = 'waiting', attempts = 0, due_at = NULL WHERE school_id = $1 AND position = $2`,
    [school.schoolId, position],
  );
  return { answer: deliveryOf({ ...row, state: 'waiting', attempts: 0 }, school.schoolId), subjectIds: [] };
};
