import { HomevisitError, isErrorOfKind, type FailureDetails } from './homevisit-error.js';

/** The server failed (5xx). */
export class ServerError extends HomevisitError {
  override readonly name = 'ServerError';
  readonly code = 'homevisit.server';

  /** When to try again, in seconds from the answer, where the server says so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(details: FailureDetails, retryAfterSeconds?: number) {
    super('the server failed', details);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** True for {@link ServerError}, of whatever copy of the client. */
export function isServerError(error: unknown): error is ServerError {
  return isErrorOfKind(error, 'ServerError', 'homevisit.server');
}
