import { webhookEvent, type WebhookEvent } from '../contract/webhook-schemas.js';
import { signatureOf } from './sign-webhook.js';
import { WebhookVerificationError } from './webhook-verification-error.js';

/** Options of {@link createWebhookVerifier}. */
export interface WebhookVerifierOptions {
  /** The secret, and while it is changed the other one as well. */
  readonly secrets: readonly string[];
  /** Milliseconds since 1970, such as `Date.now`. */
  readonly clock: () => number;
  /**
   * Seconds that a message may be older or newer than the clock: an earlier message cannot be sent again later.
   *
   * @default 300
   */
  readonly toleranceSeconds?: number;
}

/** Takes a message apart, or throws. */
export interface WebhookVerifier {
  /**
   * Gives the event of a message that is signed with one of the secrets.
   *
   * @param body - byte for byte as it came: a body that was parsed and written anew is another one.
   * @throws {WebhookVerificationError} with the reason as `code`.
   */
  verify(headers: Headers | Readonly<Record<string, string | undefined>>, body: string): Promise<WebhookEvent>;
}

/** Takes as long for two texts that differ at the first character as for two that differ at the last. */
function isSame(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let place = 0; place < one.length; place += 1) difference |= one.charCodeAt(place) ^ other.charCodeAt(place);
  return difference === 0;
}

function readHeader(headers: Headers | Readonly<Record<string, string | undefined>>, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  if (value === null || value === undefined || value === '') throw new WebhookVerificationError('headers-missing');
  return value;
}

function checkAge(timestamp: number, now: number, tolerance: number): void {
  if (!Number.isSafeInteger(timestamp)) throw new WebhookVerificationError('timestamp-not-valid');
  if (timestamp < now - tolerance) throw new WebhookVerificationError('timestamp-too-old');
  if (timestamp > now + tolerance) throw new WebhookVerificationError('timestamp-ahead');
}

function eventIn(body: string): WebhookEvent {
  try {
    return webhookEvent.parse(JSON.parse(body));
  } catch {
    throw new WebhookVerificationError('event-not-valid');
  }
}

/**
 * Makes what a receiver holds every message of a webhook against (Standard Webhooks 1.0). The same event may come more
 * than once: its `id` tells.
 *
 * @example
 * const webhooks = createWebhookVerifier({ secrets: [process.env.HOMEVISIT_WEBHOOK_SECRET], clock: Date.now });
 * const event = await webhooks.verify(request.headers, await request.text());
 */
export function createWebhookVerifier(options: WebhookVerifierOptions): WebhookVerifier {
  const { secrets, clock, toleranceSeconds = 300 } = options;
  return {
    async verify(headers, body) {
      const id = readHeader(headers, 'webhook-id');
      const timestamp = Number(readHeader(headers, 'webhook-timestamp'));
      const given = readHeader(headers, 'webhook-signature').split(' ');
      checkAge(timestamp, Math.floor(clock() / 1000), toleranceSeconds);
      const expected = await Promise.all(secrets.map((secret) => signatureOf({ id, timestamp, body }, secret)));
      const matches = expected.filter((own) => given.filter((one) => isSame(one, own)).length > 0);
      if (matches.length === 0) throw new WebhookVerificationError('signature-not-valid');
      return eventIn(body);
    },
  };
}
