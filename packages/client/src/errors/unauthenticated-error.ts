import { HomevisitError, isErrorOfKind, type FailureDetails } from './homevisit-error.js';

/** Nobody is signed in: the token, or the family's link, is missing, expired or unknown (401). */
export class UnauthenticatedError extends HomevisitError {
  override readonly name = 'UnauthenticatedError';
  readonly code = 'homevisit.unauthenticated';

  constructor(details: FailureDetails) {
    super('the caller is not signed in', details);
  }
}

/** True for {@link UnauthenticatedError}, of whatever copy of the client. */
export function isUnauthenticatedError(error: unknown): error is UnauthenticatedError {
  return isErrorOfKind(error, 'UnauthenticatedError', 'homevisit.unauthenticated');
}
