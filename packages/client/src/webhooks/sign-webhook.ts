import { base64, secretBytes } from './webhook-secret.js';

/** A message to a webhook, as it is sent. */
export interface WebhookMessage {
  /** The same for every attempt. */
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** The body, byte for byte. */
  readonly body: string;
}

/** Headers of a signed message. */
export interface WebhookHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  /** One signature for each secret, separated by spaces. */
  readonly 'webhook-signature': string;
}

/** The signature of a message with one secret: `v1,` and HMAC-SHA-256 in base64. */
export async function signatureOf({ id, timestamp, body }: WebhookMessage, secret: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', secretBytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${id}.${timestamp}.${body}`));
  return `v1,${base64(new Uint8Array(signed))}`;
}

/**
 * Signs a message as Standard Webhooks 1.0 has it: what the backend does with every event, and what a receiver's own test
 * does in its place.
 *
 * @param secrets - the present one, and while it is changed the one before it.
 * @example
 * const body = JSON.stringify(event);
 * const headers = await signWebhook({ id: event.id, timestamp: Math.floor(Date.now() / 1000), body }, [secret]);
 */
export async function signWebhook(message: WebhookMessage, secrets: readonly string[]): Promise<WebhookHeaders> {
  const signatures = await Promise.all(secrets.map((secret) => signatureOf(message, secret)));
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
