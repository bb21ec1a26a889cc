import type { Call } from './transport/call.js';
import type { WebhookWork } from './webhook-work.js';

/** The part of a client that is about where a school's events are sent. */
export function createWebhookWork(call: Call): WebhookWork {
  return {
    createWebhook: (body, how) => call('createWebhook', { body, ...how }),
    listWebhooks: async (how) => (await call('listWebhooks', { ...how })).webhooks,
    removeWebhook: (webhookId, how) => call('removeWebhook', { path: { webhookId }, ...how }),
    rotateWebhookSecret: (webhookId, how) => call('rotateWebhookSecret', { path: { webhookId }, ...how }),
    listWebhookDeliveries: (query, how) => call('listWebhookDeliveries', { ...(query && { query }), ...how }),
    resendWebhookDelivery: (deliveryId, how) => call('resendWebhookDelivery', { path: { deliveryId }, ...how }),
  };
}
