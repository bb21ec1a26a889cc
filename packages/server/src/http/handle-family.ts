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

type LinkProblem = 'link-not-valid' | 'link-expired' | 'link-revoked';

function refusal(code: LinkProblem): HttpProblem {
  return new HttpProblem(code, { headers: { 'WWW-Authenticate': 'HomevisitLink' } });
}

/**
 * Unknown links are counted by address, but a known one is answered however many there were: a whole village may share
 * one address, and nobody guesses 256 bits.
 */
async function principalOf(service: Service, request: Request, now: Instant): Promise<FamilyPrincipal> {
  const { database, linkAttempts } = service;
  const token = credentialsOf(request.headers, 'HomevisitLink');
  const link = token === undefined ? undefined : await findLink(database, token, now);
  if (link?.state === 'valid') return link.principal;
  if (link?.state === 'expired' || link?.state === 'revoked') throw refusal(`link-${link.state}`);
  const address = service.clientAddress(request);
  if (address === undefined) throw refusal('link-not-valid');
  const wait = linkAttempts.secondsToWait(address, now);
  if (wait > 0) throw new HttpProblem('too-many-attempts', { headers: { 'Retry-After': String(wait) } });
  linkAttempts.noteFailure(address, now);
  throw refusal('link-not-valid');
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
  const { database, knowledge, randomBytes, dataRequestDays } = service;
  return withSchool(database, principal.schoolId, async (transaction) => {
    const school = await knowledge.get(transaction, principal.schoolId);
    if (!school) throw refusal('link-not-valid');
    const call = { name, principal, input, key, now, requestId, randomBytes };
    const today = localDateOf(now, school.timeZone);
    return answerInTransaction(transaction, call, () =>
      operation({
        transaction,
        school,
        principal,
        policies: service.policiesOf(principal.schoolId),
        now,
        today,
        randomBytes,
        dataRequestDays,
        ...input,
      }),
    );
  });
}
