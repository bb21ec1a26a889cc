import type { OperationName } from '../contract/routes.js';

/** Kinds of failure, as stable codes. */
export type HomevisitErrorCode =
  | 'homevisit.unauthenticated'
  | 'homevisit.forbidden'
  | 'homevisit.not-found'
  | 'homevisit.validation'
  | 'homevisit.conflict'
  | 'homevisit.rate-limited'
  | 'homevisit.server'
  | 'homevisit.network'
  | 'homevisit.timeout'
  | 'homevisit.contract';

/** What is known about every failed call. */
export interface FailureDetails {
  /** The operation that failed. */
  readonly operation: OperationName;
  /** The HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** The `code` of the answer's problem details (RFC 9457), where it had any. */
  readonly problemCode?: string | undefined;
  /** What was thrown underneath, where it can hold neither a token nor a child's data. */
  readonly cause?: unknown;
}

/**
 * What every error of the client has in common. A message names operation, status and problem code and nothing
 * else: neither the address, nor what was sent, nor what was answered, so that it may be logged.
 */
export abstract class HomevisitError extends Error {
  /** The kind of failure, equal in every copy of the client on a page. */
  abstract readonly code: HomevisitErrorCode;
  readonly operation: OperationName;
  readonly status: number | undefined;
  readonly problemCode: string | undefined;

  constructor(summary: string, details: FailureDetails) {
    const known = [details.status, details.problemCode].filter((part) => part !== undefined).join(' ');
    super(
      `${details.operation}: ${summary}${known && ` (${known})`}`,
      'cause' in details ? { cause: details.cause } : undefined,
    );
    this.operation = details.operation;
    this.status = details.status;
    this.problemCode = details.problemCode;
  }
}

/**
 * Recognises an error by name and code. `instanceof` would miss an error of another copy of the client on the
 * same page, or of a frame.
 */
export function isErrorOfKind(error: unknown, name: string, code: HomevisitErrorCode): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const candidate: { readonly name?: unknown; readonly code?: unknown } = error;
  return candidate.name === name && candidate.code === code;
}

/** True for every error that the client throws, but not for the reason of an aborted call. */
export function isHomevisitError(error: unknown): error is HomevisitError {
  if (typeof error !== 'object' || error === null) return false;
  const candidate: { readonly code?: unknown; readonly operation?: unknown } = error;
  return (
    typeof candidate.code === 'string' &&
    candidate.code.startsWith('homevisit.') &&
    typeof candidate.operation === 'string'
  );
}
