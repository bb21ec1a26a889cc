import { isHomevisitError, type HomevisitError } from '../errors/homevisit-error.js';
import type { RequestFault } from '../errors/request-fault.js';
import type { OutboxProblem } from './outbox-problem.js';

/** What became of one attempt. */
export type Outcome =
  /** The server has it. `answer` is undefined where it could not be read. */
  | { readonly kind: 'sent'; readonly answer: unknown }
  /** Nobody is signed in. */
  | { readonly kind: 'signed-out'; readonly problem: OutboxProblem }
  /** May work later: `everything` fails while there is no connection, `this-write` when the server failed at it. */
  | {
      readonly kind: 'later';
      readonly concerns: 'everything' | 'this-write';
      readonly afterSeconds?: number;
      readonly problem: OutboxProblem;
    }
  /** Will never work as it is. */
  | { readonly kind: 'refused'; readonly problem: OutboxProblem }
  /** Somebody else has changed the same thing. */
  | { readonly kind: 'conflict'; readonly problem: OutboxProblem };

/** Codes with which a server says that the first attempt with this key has not ended yet: no conflict, only early. */
const STILL_AT_WORK: readonly string[] = ['idempotency-key-in-progress', 'idempotency-key-in-use'];

/** What some kinds of error carry beside what they all do. */
type MoreOfAnError = HomevisitError & {
  readonly errors?: readonly RequestFault[];
  readonly retryAfterSeconds?: unknown;
};

function problemOf(error: HomevisitError): OutboxProblem {
  const { errors }: MoreOfAnError = error;
  return {
    kind: error.code,
    ...(error.status !== undefined && { status: error.status }),
    ...(error.problemCode !== undefined && { code: error.problemCode }),
    errors: errors ?? [],
  };
}

/** The wait that a server asked for, of whatever error carries one. */
function askedSeconds(error: HomevisitError): { afterSeconds?: number } {
  const { retryAfterSeconds }: MoreOfAnError = error;
  return typeof retryAfterSeconds === 'number' ? { afterSeconds: retryAfterSeconds } : {};
}

/**
 * What an error says about a write. Errors are told apart by their codes, never by class: they may come from another
 * copy of the client. What is not understood is tried again, because a write must not be lost.
 */
export function outcomeOfError(error: unknown): Outcome {
  if (!isHomevisitError(error)) {
    return { kind: 'later', concerns: 'this-write', problem: { kind: 'unknown', errors: [] } };
  }
  const problem = problemOf(error);
  const later = (concerns: 'everything' | 'this-write'): Outcome => ({
    kind: 'later',
    concerns,
    ...askedSeconds(error),
    problem,
  });
  switch (error.code) {
    case 'homevisit.unauthenticated':
      return { kind: 'signed-out', problem };
    case 'homevisit.network':
    case 'homevisit.timeout':
    case 'homevisit.rate-limited':
      return later('everything');
    case 'homevisit.server':
      return later('this-write');
    case 'homevisit.conflict':
      return STILL_AT_WORK.includes(error.problemCode ?? '') ? later('this-write') : { kind: 'conflict', problem };
    case 'homevisit.contract':
      // The server has said yes, and only its answer could not be read: sending again would change nothing.
      return error.status !== undefined && error.status >= 200 && error.status <= 299
        ? { kind: 'sent', answer: undefined }
        : { kind: 'refused', problem };
    case 'homevisit.forbidden':
    case 'homevisit.not-found':
    case 'homevisit.validation':
      return { kind: 'refused', problem };
    default:
      // A kind of a later version of the client.
      return later('this-write');
  }
}
