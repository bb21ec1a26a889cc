import {
  WEBHOOK_DELIVERY_STATES,
  WEBHOOK_EVENT_TYPES,
  type Webhook,
  type WebhookDelivery,
  type WebhookEvent,
} from '@homevisit/client/contract';
import { instant } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { instantText } from '../database/instant-text.js';

/** A webhook as it is kept. */
export const webhookRow = z.object({
  id: z.string(),
  url: z.string(),
  event_types: z.array(z.enum(WEBHOOK_EVENT_TYPES)),
  generation: z.number(),
  earlier_secret_until: z.nullable(instant),
  created_at: instant,
  created_by: z.string(),
});

export const WEBHOOK_COLUMNS = `id, url, event_types, generation,
  ${instantText('earlier_secret_until')} AS earlier_secret_until, ${instantText('created_at')} AS created_at, created_by`;

/** A webhook as it is answered. */
export function webhookOf(row: z.infer<typeof webhookRow>): Webhook {
  return {
    id: row.id,
    url: row.url,
    eventTypes: row.event_types,
    createdAt: row.created_at,
    createdBy: row.created_by,
    ...(row.earlier_secret_until !== null && { earlierSecretUntil: row.earlier_secret_until }),
  };
}

/** An event on its way, as it is kept. */
export const deliveryRow = z.object({
  position: z.number(),
  webhook_id: z.string(),
  event_id: z.string(),
  event_type: z.enum(WEBHOOK_EVENT_TYPES),
  resource: z.enum(['visit', 'decline', 'request']),
  subject_id: z.string(),
  occurred_at: instant,
  state: z.enum(WEBHOOK_DELIVERY_STATES),
  attempts: z.number(),
  last_attempt_at: z.nullable(instant),
  last_outcome: z.nullable(z.string()),
});
/** An event on its way, as it is kept. */
export type DeliveryRow = z.infer<typeof deliveryRow>;

/** Columns of `deliveryRow`, of the table under an alias. */
export function deliveryColumns(table: string): string {
  const plain = ['position', 'webhook_id', 'event_id', 'event_type', 'resource', 'subject_id', 'state', 'attempts'];
  return [
    ...plain.map((column) => `${table}.${column}`),
    `${instantText(`${table}.occurred_at`)} AS occurred_at`,
    `${instantText(`${table}.last_attempt_at`)} AS last_attempt_at`,
    `${table}.last_outcome`,
  ].join(', ');
}

/** The event that is sent. */
export function eventOf(row: DeliveryRow, schoolId: string): WebhookEvent {
  return {
    specversion: '1.0',
    id: row.event_id,
    source: `/schools/${encodeURIComponent(schoolId)}`,
    type: row.event_type,
    subject: row.subject_id,
    time: row.occurred_at,
    datacontenttype: 'application/json',
    sequence: String(row.position),
    data: { schoolId, resource: row.resource, id: row.subject_id },
  };
}

/** A delivery as it is answered. */
export function deliveryOf(row: DeliveryRow, schoolId: string): WebhookDelivery {
  return {
    id: String(row.position),
    webhookId: row.webhook_id,
    state: row.state,
    attempts: row.attempts,
    ...(row.last_attempt_at !== null && { lastAttemptAt: row.last_attempt_at }),
    ...(row.last_outcome !== null && { lastOutcome: row.last_outcome }),
    event: eventOf(row, schoolId),
  };
}
