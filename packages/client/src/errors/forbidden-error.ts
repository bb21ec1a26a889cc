import { HomevisitError, isErrorOfKind, type FailureDetails } from './homevisit-error.js';
import type { RequestFault } from './request-fault.js';

/** The person who is signed in may not do this (403). */
export class ForbiddenError extends HomevisitError {
  override readonly name = 'ForbiddenError';
  readonly code = 'homevisit.forbidden';
  /** The places of the request that are not permitted; empty where it is the operation as a whole. */
  readonly errors: readonly RequestFault[];

  constructor(details: FailureDetails, errors: readonly RequestFault[] = []) {
    super('the caller may not do this', details);
    this.errors = errors;
  }
}

/** True for {@link ForbiddenError}, of whatever copy of the client. */
export function isForbiddenError(error: unknown): error is ForbiddenError {
  return isErrorOfKind(error, 'ForbiddenError', 'homevisit.forbidden');
}
