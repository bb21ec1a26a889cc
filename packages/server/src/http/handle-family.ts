import { endpoints, type Endpoint } from '@homevisit/client/contract';
import { localDateOf, type Instant } from '@homevisit/sdk/calendar';
import { credentialsOf } from '../authentication/credentials.js';
import type { FamilyPrincipal } from '../authentication/principal.js';
import { withSchool } from '../database/school-transaction.js';
import { findLink } from '../family/find-link.js';
import type { FamilyOperation, FamilyOperationName } from '../operations/operation.js';
import { answerInTransaction } from './answer.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import type { IncomingCall } from './incoming-call.js';
import { HttpProblem } from './problem.js';
import { readInput } from './request-input.js';
import type { Service } from './service.js';

/** One answer for every link that does not hold, so that nobody learns which ones exist. */
function linkNotValid(): HttpProblem {
  return new HttpProblem('link-not-valid', { headers: { 'WWW-Authenticate': 'HomevisitLink' } });
}

/**
 * Wrong links are counted by address, but a right one is let in however many there were: a whole village may share
 * one address, and nobody guesses 256 bits.
 */
async function principalOf(service: Service, request: Request, now: Instant): Promise<FamilyPrincipal> {
  const { database, linkAttempts } = service;
  const token = credentialsOf(request.headers, 'HomevisitLink');
  const principal = token === undefined ? undefined : await findLink(database, token, now);
  if (principal) return principal;
  const address = service.clientAddress(request);
  if (address === undefined) throw linkNotValid();
  const wait = linkAttempts.secondsToWait(address, now);
  if (wait > 0) throw new HttpProblem('too-many-attempts', { headers: { 'Retry-After': String(wait) } });
  linkAttempts.noteFailure(address, now);
  throw linkNotValid();
}

/** Answers a call of a family that holds a link. */
export async function handleFamily<Name extends FamilyOperationName>(
  service: Service,
  name: Name,
  operation: FamilyOperation<Name>,
  { request, path, requestId }: IncomingCall,
): Promise<Response> {
  const { idempotent }: Endpoint = endpoints[name];
  const now = service.clock();
  const principal = await principalOf(service, request, now);
  const key = idempotent ? idempotencyKeyOf(request.headers) : undefined;
  const input = await readInput(name, request, path);
  const { database, knowledge, randomBytes } = service;
  return withSchool(database, principal.schoolId, async (transaction) => {
    const school = await knowledge.get(transaction, principal.schoolId);
    if (!school) throw linkNotValid();
    const call = { name, principal, input, key, now, requestId, randomBytes };
    const today = localDateOf(now, school.timeZone);
    return answerInTransaction(transaction, call, () =>
      operation({ transaction, school, principal, now, today, randomBytes, ...input }),
    );
  });
}
