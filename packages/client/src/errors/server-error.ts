import { HomevisitError, isErrorOfKind, type FailureDetails } from './homevisit-error.js';

/** The server failed (5xx). */
export class ServerError extends HomevisitError {
  override readonly name = 'ServerError';
  readonly code = 'homevisit.server';

  constructor(details: FailureDetails) {
    super('the server failed', details);
  }
}

/** True for {@link ServerError}, of whatever copy of the client. */
export function isServerError(error: unknown): error is ServerError {
  return isErrorOfKind(error, 'ServerError', 'homevisit.server');
}
