import type { OperationName } from '../contract/routes.js';
import {
  ConflictError,
  ContractError,
  ForbiddenError,
  NotFoundError,
  RateLimitedError,
  ServerError,
  TimeoutError,
  UnauthenticatedError,
  ValidationError,
  type CurrentVersion,
  type FailureDetails,
  type HomevisitError,
  type RequestFault,
} from '../errors/index.js';
import { jsonOf, type Answer } from './answer.js';
import { retryAfterSeconds } from './retry-after.js';

/** Codes are words; anything else may be a text about somebody and is not taken over. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/;

function codeOf(value: unknown): string | undefined {
  return typeof value === 'string' && CODE.test(value) ? value : undefined;
}

interface LooseProblem {
  readonly code?: unknown;
  readonly errors?: unknown;
  readonly current?: unknown;
}

function problemOf(text: string): LooseProblem {
  const value = jsonOf(text);
  return typeof value === 'object' && value !== null ? value : {};
}

function clausesOf(value: unknown): { clauses?: string[] } {
  if (!Array.isArray(value)) return {};
  return {
    clauses: value.filter((clause): clause is string => typeof clause === 'string'),
  };
}

/** Reads faults leniently: a gateway in between may answer anything, and no schema is loaded for a failure. */
function faultsOf(value: unknown): RequestFault[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { pointer, code, clauses }: { pointer?: unknown; code?: unknown; clauses?: unknown } = entry;
    const known = codeOf(code);
    return typeof pointer === 'string' && known !== undefined ? [{ pointer, code: known, ...clausesOf(clauses) }] : [];
  });
}

function currentOf(value: unknown): CurrentVersion | undefined {
  if (typeof value !== 'object' || value === null || !('body' in value)) return undefined;
  const { version, body }: { version?: unknown; body: unknown } = value;
  return { ...(typeof version === 'string' && { version }), body };
}

/** The error that stands for a refusing answer. */
export function errorOfAnswer(operation: OperationName, answer: Answer): HomevisitError {
  const problem = problemOf(answer.text);
  const details: FailureDetails = {
    operation,
    status: answer.status,
    problemCode: codeOf(problem.code),
  };
  switch (answer.status) {
    case 401:
      return new UnauthenticatedError(details);
    case 403:
      return new ForbiddenError(details, faultsOf(problem.errors));
    case 404:
    case 410:
      return new NotFoundError(details);
    case 408:
      return new TimeoutError(details);
    case 409:
    case 412:
      return new ConflictError(details, currentOf(problem.current));
    case 400:
    case 413:
    case 415:
    case 422:
    case 428:
      return new ValidationError(details, faultsOf(problem.errors));
    case 429:
      return new RateLimitedError(details, retryAfterSeconds(answer.headers));
    default:
      return answer.status >= 500
        ? new ServerError(details, retryAfterSeconds(answer.headers))
        : new ContractError(details);
  }
}
