import type { OperationName } from '../contract/routes.js';
import type { Webhook } from '../contract/webhook-schemas.js';
import { NotFoundError, ValidationError } from '../errors/index.js';
import type { WebhookWork } from '../webhook-work.js';
import { secretText } from '../webhooks/webhook-secret.js';
import type { FakeConnection } from './fake-connection.js';
import type { FakeSchool } from './fake-school.js';

const SECRET_BYTES = 32;

const shelves = new WeakMap<FakeSchool, Webhook[]>();

function shelfOf(school: FakeSchool): Webhook[] {
  const known = shelves.get(school) ?? [];
  shelves.set(school, known);
  return known;
}

/** The part of a fake client that is about where events are sent. Nothing is sent, so that no delivery ever waits. */
export function createFakeWebhookWork(school: FakeSchool, connection: FakeConnection, personId: string): WebhookWork {
  const freshSecret = (): string => secretText(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));

  function placeOf(webhookId: string, operation: OperationName): number {
    const index = shelfOf(school).findIndex(({ id }) => id === webhookId);
    if (index < 0) throw new NotFoundError({ operation, status: 404, problemCode: 'webhook-not-found' });
    return index;
  }

  return {
    createWebhook: (draft, how = {}) =>
      connection.carry(
        'createWebhook',
        how,
        () => {
          if (!draft.url.startsWith('https:')) {
            const faults = [{ pointer: '/url', code: 'not-allowed' }];
            throw new ValidationError(
              { operation: 'createWebhook', status: 422, problemCode: 'webhook-target-not-allowed' },
              faults,
            );
          }
          const shelf = shelfOf(school);
          const webhook: Webhook = {
            ...draft,
            id: `webhook-${shelf.length + 1}`,
            createdAt: school.now,
            createdBy: personId,
          };
          shelf.push(webhook);
          return { webhook, secret: freshSecret() };
        },
        { body: draft },
      ),
    listWebhooks: (how = {}) => connection.carry('listWebhooks', how, () => [...shelfOf(school)]),
    removeWebhook: (webhookId, how = {}) =>
      connection.carry(
        'removeWebhook',
        how,
        () => {
          const [removed] = shelfOf(school).splice(placeOf(webhookId, 'removeWebhook'), 1);
          return removed as Webhook;
        },
        { path: { webhookId } },
      ),
    rotateWebhookSecret: (webhookId, how = {}) =>
      connection.carry(
        'rotateWebhookSecret',
        how,
        () => {
          const webhook = shelfOf(school)[placeOf(webhookId, 'rotateWebhookSecret')] as Webhook;
          return { webhook, secret: freshSecret() };
        },
        { path: { webhookId } },
      ),
    listWebhookDeliveries: (_filter, how = {}) =>
      connection.carry('listWebhookDeliveries', how, () => ({ deliveries: [] })),
    resendWebhookDelivery: (deliveryId, how = {}) =>
      connection.carry(
        'resendWebhookDelivery',
        how,
        () => {
          throw new NotFoundError({
            operation: 'resendWebhookDelivery',
            status: 404,
            problemCode: 'webhook-delivery-not-found',
          });
        },
        { path: { deliveryId } },
      ),
  };
}
