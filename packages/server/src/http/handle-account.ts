import { endpoints, type Endpoint } from '@homevisit/client/contract';
import { localDateOf } from '@homevisit/sdk/calendar';
import type { AccountPrincipal } from '../authentication/principal.js';
import { PermittedStudents } from '../authorization/permitted-students.js';
import { withSchool } from '../database/school-transaction.js';
import { recordAccess } from '../log/access-log.js';
import type { AccountOperation, AccountOperationName } from '../operations/operation.js';
import { answerInTransaction } from './answer.js';
import type { IncomingCall } from './incoming-call.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { HttpProblem } from './problem.js';
import { readInput } from './request-input.js';
import type { Service } from './service.js';
import { versionsIn } from './versions.js';

async function principalOf(service: Service, request: Request): Promise<AccountPrincipal> {
  const authentication = await service.authenticate(request);
  if (authentication.ok) return authentication.principal;
  const { reason } = authentication;
  switch (reason) {
    case 'identity-provider-unavailable':
      throw new HttpProblem(reason, { headers: { 'Retry-After': '5' } });
    case 'credentials-missing':
      throw new HttpProblem(reason, { headers: { 'WWW-Authenticate': 'Bearer' } });
    default:
      throw new HttpProblem(reason, { headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } });
  }
}

/** Answers a call of somebody who is signed in to the host. */
export async function handleAccount<Name extends AccountOperationName>(
  service: Service,
  name: Name,
  operation: AccountOperation<Name>,
  { request, path, requestId }: IncomingCall,
): Promise<Response> {
  const { rights, idempotent }: Endpoint = endpoints[name];
  const principal = await principalOf(service, request);
  if (!rights.includes(principal.role)) throw new HttpProblem('role-not-permitted');
  const key = idempotent ? idempotencyKeyOf(request.headers) : undefined;
  const input = await readInput(name, request, path);
  const { database, knowledge, randomBytes, linkDays } = service;
  const now = service.clock();
  const answering = withSchool(database, principal.schoolId, async (transaction) => {
    const school = await knowledge.get(transaction, principal.schoolId);
    const today = school && localDateOf(now, school.timeZone);
    if (!today || !school.directory.isOnStaff(principal.personId, today)) throw new HttpProblem('person-not-on-staff');
    const ifNoneMatch = versionsIn(request.headers, 'if-none-match');
    const call = { name, principal, input, key, now, requestId, randomBytes, ifNoneMatch };
    return answerInTransaction(transaction, call, () =>
      operation({
        transaction,
        school,
        principal,
        permitted: new PermittedStudents(school.directory, principal, today),
        policies: service.policiesOf(principal.schoolId),
        now,
        today,
        randomBytes,
        linkDays,
        ...input,
      }),
    );
  });
  return answering.catch(async (error: unknown) => {
    if (!(error instanceof HttpProblem) || error.details.subjectIds === undefined) throw error;
    // The refused change is rolled back, but what its refusal shows of somebody is noted all the same.
    const { subjectIds } = error.details;
    await withSchool(database, principal.schoolId, (transaction) =>
      recordAccess(transaction, { at: now, principal, operation: name, subjectIds, requestId }),
    );
    throw error;
  });
}
