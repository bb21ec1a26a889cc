/**
 * For whoever receives a backend's webhooks: checks what comes, and signs messages for the receiver's own tests.
 *
 * @module
 */
export { WEBHOOK_EVENT_TYPES, type WebhookEvent, type WebhookEventType } from '../contract/webhook-schemas.js';
export { createWebhookVerifier, type WebhookVerifier, type WebhookVerifierOptions } from './create-webhook-verifier.js';
export { signWebhook, type WebhookHeaders, type WebhookMessage } from './sign-webhook.js';
export { secretText as webhookSecretOf } from './webhook-secret.js';
export {
  isWebhookVerificationError,
  WebhookVerificationError,
  type WebhookFault,
} from './webhook-verification-error.js';
