import { HomevisitError, isErrorOfKind, type FailureDetails } from './homevisit-error.js';

/** No answer came in time. Whether a write has arrived is not known; repeating it with the same idempotency key is safe. */
export class TimeoutError extends HomevisitError {
  override readonly name = 'TimeoutError';
  readonly code = 'homevisit.timeout';

  constructor(details: FailureDetails) {
    super('no answer in time', details);
  }
}

/** True for {@link TimeoutError}, of whatever copy of the client. */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return isErrorOfKind(error, 'TimeoutError', 'homevisit.timeout');
}
