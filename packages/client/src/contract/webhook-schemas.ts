import { identifier, instant } from '@homevisit/sdk/model';
import * as z from 'zod/mini';

/** What a school's webhooks can tell of. None of the names says anything about a family. */
export const WEBHOOK_EVENT_TYPES = [
  'homevisit.visit.planned',
  'homevisit.visit.plan-changed',
  'homevisit.visit.course-changed',
  'homevisit.visit.filed',
  'homevisit.visit.corrected',
  'homevisit.visit.confirmed',
  'homevisit.decline.recorded',
  'homevisit.request.received',
  'homevisit.request.changed',
] as const;
/** What a webhook tells of. */
export type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];

/**
 * What is sent to a webhook: an event of CloudEvents 1.0 in the structured mode of JSON. It carries ids and nothing else:
 * whoever is told asks the backend, with the rights of whoever asks.
 */
export const webhookEvent = z.object({
  specversion: z.literal('1.0'),
  /** The same for every attempt to deliver it, and to every webhook of the school. */
  id: z.string(),
  /** The school, as a URI reference. */
  source: z.string(),
  type: z.enum(WEBHOOK_EVENT_TYPES),
  /** Id of the visit, the decline or the request. */
  subject: identifier,
  time: instant,
  datacontenttype: z.literal('application/json'),
  /** Place in the order of the webhook's events: what comes late after a resend is known by it. */
  sequence: z.string(),
  data: z.object({
    schoolId: identifier,
    resource: z.enum(['visit', 'decline', 'request']),
    id: identifier,
  }),
});
/** What is sent to a webhook. */
export type WebhookEvent = z.infer<typeof webhookEvent>;

/** A webhook to be set up. */
export const webhookDraft = z.object({
  /** `https:` and an address that is reachable from anywhere, unless the backend's operator allows another one. */
  url: z.url().check(z.maxLength(2000)),
  eventTypes: z.array(z.enum(WEBHOOK_EVENT_TYPES)).check(z.minLength(1)),
});
/** A webhook to be set up. */
export type WebhookDraft = z.infer<typeof webhookDraft>;

/** A webhook of the school. */
export const webhook = z.extend(webhookDraft, {
  id: identifier,
  createdAt: instant,
  createdBy: identifier,
  /** Until then events are signed with the secret before the present one, too. */
  earlierSecretUntil: z.optional(instant),
});
/** A webhook of the school. */
export type Webhook = z.infer<typeof webhook>;

/** A webhook with the secret that its events are signed with, which is told this once. */
export const webhookWithSecret = z.object({
  webhook,
  /** `whsec_` and 32 bytes in base64, as Standard Webhooks has it. */
  secret: z.string(),
});
/** A webhook with the secret that its events are signed with. */
export type WebhookWithSecret = z.infer<typeof webhookWithSecret>;

/** How it stands with the delivery of an event: `dead` when it was tried to no avail and is not tried any more. */
export const WEBHOOK_DELIVERY_STATES = ['waiting', 'delivered', 'dead'] as const;

/** An event on its way to a webhook. */
export const webhookDelivery = z.object({
  id: identifier,
  webhookId: identifier,
  state: z.enum(WEBHOOK_DELIVERY_STATES),
  attempts: z.number(),
  lastAttemptAt: z.optional(instant),
  /** What came of the last attempt: the status of the answer, or why there was none. */
  lastOutcome: z.optional(z.string()),
  event: webhookEvent,
});
/** An event on its way to a webhook. */
export type WebhookDelivery = z.infer<typeof webhookDelivery>;

/** Which deliveries are asked for. */
export const webhookDeliveryQuery = z.object({
  webhookId: z.optional(identifier),
  state: z.optional(z.enum(WEBHOOK_DELIVERY_STATES)),
  cursor: z.optional(z.string().check(z.maxLength(512))),
  /** Most entries of a page, from 1 to 200. */
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|1\d\d|200)$/))),
});
