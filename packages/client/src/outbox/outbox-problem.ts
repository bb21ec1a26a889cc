import type { HomevisitErrorCode } from '../errors/homevisit-error.js';
import type { RequestFault } from '../errors/request-fault.js';

/**
 * Why a write was not accepted: what the client keeps of the server's problem details (RFC 9457). It holds codes and
 * JSON Pointers, never a value, so that it may be logged.
 */
export interface OutboxProblem {
  /** The kind of failure; `unknown` for an error that is none of the client's. */
  readonly kind: HomevisitErrorCode | 'unknown';
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** The `code` of the problem details. */
  readonly code?: string;
  /** Where the write is at fault. */
  readonly errors: readonly RequestFault[];
}
