import { HomevisitError, isErrorOfKind, type FailureDetails } from './homevisit-error.js';

/** The call contradicts what has happened already, such as a key used for another write (409, 412). */
export class ConflictError extends HomevisitError {
  override readonly name = 'ConflictError';
  readonly code = 'homevisit.conflict';

  constructor(details: FailureDetails) {
    super('in conflict with what is there', details);
  }
}

/** True for {@link ConflictError}, of whatever copy of the client. */
export function isConflictError(error: unknown): error is ConflictError {
  return isErrorOfKind(error, 'ConflictError', 'homevisit.conflict');
}
