import { HomevisitError, isErrorOfKind, type FailureDetails } from './homevisit-error.js';

/** What the server has of the thing that a call wanted to change. */
export interface CurrentVersion {
  /** Its version, which a write over it must name (`ifMatch`), where the server gives one. */
  readonly version?: string;
  /** The thing itself, as its own operation answers it; not checked against the contract. */
  readonly body: unknown;
}

/** The call contradicts what has happened already, such as a key used for another write (409, 412). */
export class ConflictError extends HomevisitError {
  override readonly name = 'ConflictError';
  readonly code = 'homevisit.conflict';

  /** What the server has; absent where it does not say. It may hold a child's data: never log it. */
  declare readonly current?: CurrentVersion;

  constructor(details: FailureDetails, current?: CurrentVersion) {
    super('in conflict with what is there', details);
    // Kept out of what a console or a reporter of errors shows by itself.
    if (current) Object.defineProperty(this, 'current', { value: current, enumerable: false });
  }
}

/** True for {@link ConflictError}, of whatever copy of the client. */
export function isConflictError(error: unknown): error is ConflictError {
  return isErrorOfKind(error, 'ConflictError', 'homevisit.conflict');
}
