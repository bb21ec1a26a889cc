import { createTargetGuard, type TargetGuard } from './target-guard.js';

/** What setting up webhooks takes. */
export interface WebhookSettings {
  /** From which the secrets of all webhooks follow. */
  readonly key: string;
  readonly guard: TargetGuard;
}

/** What an operator says about webhooks. */
export interface WebhookOptions {
  /**
   * A secret of the operator, of at least 32 characters, from the environment. Every webhook's secret follows from it: with
   * another key all of them are others.
   */
  readonly key: string;
  /**
   * Hosts within the operator's own network that webhooks may be sent to. All others have to be reachable from everywhere.
   *
   * @default none
   * @example ['campus.internal']
   */
  readonly allowedHosts?: readonly string[];
}

/** Characters that a key has at least. */
export const LEAST_KEY_LENGTH = 32;

/**
 * Puts together what operations need.
 *
 * @throws {RangeError} for a key that can be guessed.
 */
export function webhookSettingsOf(options: WebhookOptions | undefined): WebhookSettings | undefined {
  if (options === undefined) return undefined;
  const { key, allowedHosts } = options;
  if (key.length < LEAST_KEY_LENGTH)
    throw new RangeError(`The key of webhooks has at least ${LEAST_KEY_LENGTH} characters`);
  return { key, guard: createTargetGuard(allowedHosts) };
}
