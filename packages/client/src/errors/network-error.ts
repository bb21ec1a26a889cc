import { HomevisitError, isErrorOfKind, type FailureDetails } from './homevisit-error.js';

/** The server could not be reached, or the connection broke. Whether a write has arrived is not known; repeating it with the same idempotency key is safe. */
export class NetworkError extends HomevisitError {
  override readonly name = 'NetworkError';
  readonly code = 'homevisit.network';

  constructor(details: FailureDetails) {
    super('the server could not be reached', details);
  }
}

/** True for {@link NetworkError}, of whatever copy of the client. */
export function isNetworkError(error: unknown): error is NetworkError {
  return isErrorOfKind(error, 'NetworkError', 'homevisit.network');
}
