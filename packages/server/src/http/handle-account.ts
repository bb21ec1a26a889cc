import { endpoints, type Endpoint } from '@homevisit/client/contract';
import { localDateOf } from '@homevisit/sdk/calendar';
import type { AccountPrincipal, SignedInAccount } from '../authentication/principal.js';
import { PermittedStudents } from '../authorization/permitted-students.js';
import { readActiveGrants } from '../grants/read-grants.js';
import { withSchool } from '../database/school-transaction.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';
import { recordAccess } from '../log/access-log.js';
import type { AccountOperation, AccountOperationName } from '../operations/operation.js';
import { answerInTransaction, type JsonAnswer } from './answer.js';
import type { IncomingCall } from './incoming-call.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { HttpProblem } from './problem.js';
import { readInput } from './request-input.js';
import type { Service } from './service.js';
import { principalAmong, signedIn } from './signed-in.js';
import { versionsIn } from './versions.js';

function requireRight({ rights }: Endpoint, role: SignedInAccount['role']): void {
  if (role !== 'as-in-roster' && !rights.includes(role)) throw new HttpProblem('role-not-permitted');
}

/** What changes who is out, or who may see it: whoever follows the board is told at once. */
const CHANGING_BOARDS: readonly AccountOperationName[] = [
  'recordVisitEvent',
  'changePlannedVisit',
  'fileVisit',
  'requestAccess',
  'decideAccess',
];

/** Answers a call of somebody who is signed in to the host. */
export async function handleAccount<Name extends AccountOperationName>(
  service: Service,
  name: Name,
  operation: AccountOperation<Name>,
  { request, path, requestId, noteCaller }: IncomingCall,
): Promise<JsonAnswer | Response> {
  const endpoint: Endpoint = endpoints[name];
  const { idempotent } = endpoint;
  const { account } = await signedIn(service, request);
  noteCaller(account);
  requireRight(endpoint, account.role);
  const key = idempotent ? idempotencyKeyOf(request.headers) : undefined;
  const input = await readInput(name, request, path);
  const { database, knowledge, randomBytes, linkDays } = service;
  const now = service.clock();
  let learned: SchoolKnowledge | undefined;
  const { personId, schoolId } = account;
  let caller: AccountPrincipal | undefined;
  const answering = withSchool(database, schoolId, async (transaction) => {
    const mayHoldGrants = account.role === 'teacher' || account.role === 'as-in-roster';
    const [school, held] = await Promise.all([
      knowledge.get(transaction, schoolId),
      mayHoldGrants ? readActiveGrants(transaction, schoolId, personId, now) : [],
    ]);
    const today = school && localDateOf(now, school.timeZone);
    if (!today) throw new HttpProblem('person-not-on-staff');
    const principal = principalAmong(account, school.directory, today);
    caller = principal;
    requireRight(endpoint, principal.role);
    const grants = principal.role === 'teacher' ? held : [];
    const permitted = new PermittedStudents(school.directory, principal, today, grants);
    const ifNoneMatch = versionsIn(request.headers, 'if-none-match');
    const call = { name, principal, input, key, now, requestId, randomBytes, ifNoneMatch, permitted };
    return answerInTransaction(transaction, call, () =>
      operation({
        transaction,
        school,
        principal,
        permitted,
        policies: service.policiesOf(schoolId),
        now,
        today,
        randomBytes,
        linkDays,
        badgeLinkMinutes: service.badgeLinkMinutes,
        webhooks: service.webhooks,
        latest: () => knowledge.latest(school),
        learn: (fresh) => {
          learned = fresh;
        },
        ...input,
      }),
    );
  });
  if (idempotent) {
    // Only what was committed is kept.
    void answering
      .then(() => {
        if (learned) knowledge.put(learned);
        if (CHANGING_BOARDS.includes(name)) service.boardSignals.nudge(schoolId);
      })
      .catch(() => undefined);
  }
  return answering.catch(async (error: unknown) => {
    const principal = caller;
    if (!principal || !(error instanceof HttpProblem) || error.details.subjectIds === undefined) throw error;
    // The refused change is rolled back, but what its refusal shows of somebody is noted all the same.
    const { subjectIds } = error.details;
    await withSchool(database, schoolId, (transaction) =>
      recordAccess(transaction, { at: now, principal, operation: name, subjectIds, requestId }),
    );
    throw error;
  });
}
