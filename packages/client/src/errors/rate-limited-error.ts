import { HomevisitError, isErrorOfKind, type FailureDetails } from './homevisit-error.js';

/** Too many calls (429). */
export class RateLimitedError extends HomevisitError {
  override readonly name = 'RateLimitedError';
  readonly code = 'homevisit.rate-limited';
  /** When to try again, in seconds from the answer, where the server says so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(details: FailureDetails, retryAfterSeconds?: number) {
    super('too many calls', details);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** True for {@link RateLimitedError}, of whatever copy of the client. */
export function isRateLimitedError(error: unknown): error is RateLimitedError {
  return isErrorOfKind(error, 'RateLimitedError', 'homevisit.rate-limited');
}
