import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.js';
import { webhookRoutes } from './webhook-routes.js';
import { webhook, webhookDelivery, webhookDeliveryQuery, webhookDraft, webhookWithSecret } from './webhook-schemas.js';

/** Where a school's events are sent. */
export const webhookEndpoints = {
  createWebhook: { ...webhookRoutes.createWebhook, body: webhookDraft, answer: webhookWithSecret },
  listWebhooks: { ...webhookRoutes.listWebhooks, answer: z.object({ webhooks: z.array(webhook) }) },
  removeWebhook: { ...webhookRoutes.removeWebhook, answer: webhook },
  rotateWebhookSecret: { ...webhookRoutes.rotateWebhookSecret, answer: webhookWithSecret },
  listWebhookDeliveries: {
    ...webhookRoutes.listWebhookDeliveries,
    query: webhookDeliveryQuery,
    answer: z.object({ deliveries: z.array(webhookDelivery), next: z.optional(z.string()) }),
  },
  resendWebhookDelivery: { ...webhookRoutes.resendWebhookDelivery, answer: webhookDelivery },
} as const satisfies Record<string, Endpoint>;
