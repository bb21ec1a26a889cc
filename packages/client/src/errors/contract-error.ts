import { HomevisitError, isErrorOfKind, type FailureDetails } from './homevisit-error.js';

/** The server's answer is not what the contract says. It names the place, never the value found there. */
export class ContractError extends HomevisitError {
  override readonly name = 'ContractError';
  readonly code = 'homevisit.contract';
  /** JSON Pointer (RFC 6901) into the answer; empty where the answer as a whole is at fault. */
  readonly pointer: string;

  constructor(details: FailureDetails, pointer = '') {
    super(`the answer is not as the contract says, at "${pointer}"`, details);
    this.pointer = pointer;
  }
}

/** True for {@link ContractError}, of whatever copy of the client. */
export function isContractError(error: unknown): error is ContractError {
  return isErrorOfKind(error, 'ContractError', 'homevisit.contract');
}
