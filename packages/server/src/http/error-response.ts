import { isUnavailable } from '../database/is-unavailable.js';
import { describeError } from '../log/describe-error.js';
import type { Log } from '../log/log-line.js';
import type { RequestContext } from './environment.js';
import { preferredLocale } from './language.js';
import { HttpProblem, problemResponse } from './problem.js';

function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (isUnavailable(error)) return new HttpProblem('database-unavailable', { headers: { 'Retry-After': '2' } });
  return new HttpProblem('unexpected');
}

/** Logs what is no answer of the contract, and gives what a caller is told. */
export function loggedProblem(error: unknown, requestId: string, log: Log): HttpProblem {
  const problem = problemOf(error);
  if (problem !== error) log({ level: 'error', event: 'failure', requestId, error: describeError(error) });
  return problem;
}

/** The answer to a request that failed. The caller learns nothing about the inside, the log where it happened. */
export function errorResponse(error: unknown, context: RequestContext, log: Log): Response {
  const problem = loggedProblem(error, context.get('requestId'), log);
  return problemResponse(problem, preferredLocale(context.req.raw.headers));
}
