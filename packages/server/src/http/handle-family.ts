import { endpoints, type Endpoint } from '@homevisit/client/contract';
import { localDateOf, type Instant } from '@homevisit/sdk/calendar';
import { credentialsOf } from '../authentication/credentials.js';
import type { FamilyPrincipal } from '../authentication/principal.js';
import { withSchool } from '../database/school-transaction.js';
import { findLink } from '../family/find-link.js';
import type { FamilyOperation, FamilyOperationName } from '../operations/operation.js';
import { answerInTransaction, type JsonAnswer } from './answer.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import type { IncomingCall } from './incoming-call.js';
import { linkRefusal, unknownLinkRefusal } from './link-refusal.js';
import { readInput } from './request-input.js';
import type { Service } from './service.js';

async function principalOf(service: Service, request: Request, now: Instant): Promise<FamilyPrincipal> {
  const token = credentialsOf(request.headers, 'HomevisitLink');
  const link = token === undefined ? undefined : await findLink(service.database, token, now);
  if (link?.state === 'valid') return link.principal;
  if (link?.state === 'expired' || link?.state === 'revoked') throw linkRefusal(`link-${link.state}`);
  throw unknownLinkRefusal(service, request, now);
}

/** Answers a call of a family that holds a link. */
export async function handleFamily<Name extends FamilyOperationName>(
  service: Service,
  name: Name,
  operation: FamilyOperation<Name>,
  { request, path, requestId, noteCaller }: IncomingCall,
): Promise<JsonAnswer | Response> {
  const { idempotent }: Endpoint = endpoints[name];
  const now = service.clock();
  const principal = await principalOf(service, request, now);
  noteCaller(principal);
  const key = idempotent ? idempotencyKeyOf(request.headers) : undefined;
  const input = await readInput(name, request, path);
  const { database, knowledge, randomBytes, dataRequestDays } = service;
  return withSchool(database, principal.schoolId, async (transaction) => {
    const school = await knowledge.get(transaction, principal.schoolId);
    if (!school) throw linkRefusal('link-not-valid');
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
