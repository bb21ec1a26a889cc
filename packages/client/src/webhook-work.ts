import type { CallOptions, WriteOptions } from './call-options.js';
import type { AnswerOf, QueryOf } from './contract/operation-types.js';
import type { Webhook, WebhookDelivery, WebhookDraft, WebhookWithSecret } from './contract/webhook-schemas.js';

/** Which deliveries are asked for; all of them where nothing is said. */
export type WebhookDeliveryFilter = NonNullable<QueryOf<'listWebhookDeliveries'>>;

/** Where a school's events are sent; for its leaders. */
export interface WebhookWork {
  /** Sets a webhook up; the secret in the answer is told this once. */
  createWebhook(draft: WebhookDraft, options?: WriteOptions): Promise<WebhookWithSecret>;
  listWebhooks(options?: CallOptions): Promise<readonly Webhook[]>;
  /** Sends nothing more there. */
  removeWebhook(webhookId: string, options?: WriteOptions): Promise<Webhook>;
  /** Gives a webhook another secret; for a day its events are signed with both. */
  rotateWebhookSecret(webhookId: string, options?: WriteOptions): Promise<WebhookWithSecret>;
  /** A page of what is on its way, has arrived or came to nothing, the latest first. */
  listWebhookDeliveries(
    filter?: WebhookDeliveryFilter,
    options?: CallOptions,
  ): Promise<AnswerOf<'listWebhookDeliveries'>>;
  /** Sends once more what came to nothing. */
  resendWebhookDelivery(deliveryId: string, options?: WriteOptions): Promise<WebhookDelivery>;
}
