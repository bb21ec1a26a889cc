import { HomevisitError, isErrorOfKind, type FailureDetails } from './homevisit-error.js';

/** The person who is signed in may not do this (403). */
export class ForbiddenError extends HomevisitError {
  override readonly name = 'ForbiddenError';
  readonly code = 'homevisit.forbidden';

  constructor(details: FailureDetails) {
    super('the caller may not do this', details);
  }
}

/** True for {@link ForbiddenError}, of whatever copy of the client. */
export function isForbiddenError(error: unknown): error is ForbiddenError {
  return isErrorOfKind(error, 'ForbiddenError', 'homevisit.forbidden');
}
