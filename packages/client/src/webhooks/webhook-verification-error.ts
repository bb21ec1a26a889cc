/** Why a message is not taken for one of the backend. */
export type WebhookFault =
  | 'headers-missing'
  | 'timestamp-not-valid'
  | 'timestamp-too-old'
  | 'timestamp-ahead'
  | 'signature-not-valid'
  | 'event-not-valid';

const NAME = 'WebhookVerificationError';

/** A message that is not to be believed. Answer it with 400 and do nothing; neither body nor secret is in the error. */
export class WebhookVerificationError extends Error {
  override readonly name = NAME;
  readonly code: WebhookFault;

  constructor(code: WebhookFault) {
    super(`The message is not to be believed: ${code}`);
    this.code = code;
  }
}

/** True for a `WebhookVerificationError`, of whatever copy of the kit. */
export function isWebhookVerificationError(error: unknown): error is WebhookVerificationError {
  return error instanceof Error && error.name === NAME;
}
