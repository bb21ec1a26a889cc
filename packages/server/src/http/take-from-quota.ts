import type { Caller } from '../authentication/principal.js';
import type { RequestContext } from './environment.js';
import { HttpProblem } from './problem.js';
import type { Service } from './service.js';

/**
 * Takes one request of a caller's quota: whoever calls has one, whatever is called.
 *
 * @throws {HttpProblem} `too-many-requests`.
 */
export function takeFromQuota({ rateLimiter, clock }: Service, principal: Caller, context: RequestContext): void {
  if (!rateLimiter) return;
  const caller = principal.type === 'account' ? principal.personId : principal.linkId;
  const quota = rateLimiter.take(JSON.stringify([principal.type, principal.schoolId, caller]), clock());
  context.set('quota', quota);
  if (quota.isExceeded) {
    throw new HttpProblem('too-many-requests', { headers: { 'Retry-After': String(quota.resetSeconds) } });
  }
}
