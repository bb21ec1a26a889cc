import { HomevisitError, isErrorOfKind, type FailureDetails } from './homevisit-error.js';
import type { RequestFault } from './request-fault.js';

/** What was sent does not satisfy the contract or the school's policies (400, 413, 415, 422). */
export class ValidationError extends HomevisitError {
  override readonly name = 'ValidationError';
  readonly code = 'homevisit.validation';
  /** Every fault that was found; empty where the server gave no details. */
  readonly errors: readonly RequestFault[];

  constructor(details: FailureDetails, errors: readonly RequestFault[] = []) {
    super('what was sent is not valid', details);
    this.errors = errors;
  }
}

/** True for {@link ValidationError}, of whatever copy of the client. */
export function isValidationError(error: unknown): error is ValidationError {
  return isErrorOfKind(error, 'ValidationError', 'homevisit.validation');
}
