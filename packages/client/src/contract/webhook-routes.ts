import type { Route } from './endpoint.js';

/** Where a school's events are sent. */
export const webhookRoutes = {
  createWebhook: { method: 'POST', path: '/webhooks', rights: ['leader'], idempotent: true },
  listWebhooks: { method: 'GET', path: '/webhooks', rights: ['leader'] },
  removeWebhook: { method: 'DELETE', path: '/webhooks/{webhookId}', rights: ['leader'], idempotent: true },
  rotateWebhookSecret: {
    method: 'POST',
    path: '/webhooks/{webhookId}/secrets',
    rights: ['leader'],
    idempotent: true,
  },
  listWebhookDeliveries: { method: 'GET', path: '/webhook-deliveries', rights: ['leader'] },
  resendWebhookDelivery: {
    method: 'POST',
    path: '/webhook-deliveries/{deliveryId}/resends',
    rights: ['leader'],
    idempotent: true,
  },
} as const satisfies Record<string, Route>;
