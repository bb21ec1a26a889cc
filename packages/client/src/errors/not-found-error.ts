import { HomevisitError, isErrorOfKind, type FailureDetails } from './homevisit-error.js';

/** What was asked for does not exist, or no longer (404, 410). */
export class NotFoundError extends HomevisitError {
  override readonly name = 'NotFoundError';
  readonly code = 'homevisit.not-found';

  constructor(details: FailureDetails) {
    super('not found', details);
  }
}

/** True for {@link NotFoundError}, of whatever copy of the client. */
export function isNotFoundError(error: unknown): error is NotFoundError {
  return isErrorOfKind(error, 'NotFoundError', 'homevisit.not-found');
}
