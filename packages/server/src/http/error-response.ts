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

/** The answer to a request that failed. The caller learns nothing about the inside, the log where it happened. */
export function errorResponse(error: unknown, context: RequestContext, log: Log): Response {
  const problem = problemOf(error);
  if (problem !== error) {
    log({ level: 'error', event: 'failure', requestId: context.get('requestId'), error: describeError(error) });
  }
  return problemResponse(problem, preferredLocale(context.req.raw.headers));
}
