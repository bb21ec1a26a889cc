import { endpoints, type Endpoint, type OperationName } from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import type { Principal } from '../authentication/principal.js';
import type { Transaction } from '../database/database.js';
import { recordAccess } from '../log/access-log.js';
import type { Outcome } from '../operations/operation.js';
import type { RandomBytes } from '../randomness/random-bytes.js';
import { writeOnce, type WrittenAnswer } from './idempotency.js';
import type { RequestInput } from './request-input.js';

/** One call of an operation, everything about it checked. */
export interface CheckedCall<Name extends OperationName> {
  readonly name: Name;
  readonly principal: Principal;
  readonly input: RequestInput<Name>;
  /** Present exactly for the operations that are `idempotent`. */
  readonly key: string | undefined;
  readonly now: Instant;
  readonly requestId: string;
  readonly randomBytes: RandomBytes;
}

function callerOf(principal: Principal): string {
  return principal.type === 'account' ? principal.personId : principal.linkId;
}

async function written<Name extends OperationName>(
  name: Name,
  work: () => Promise<Outcome<Name>> | Outcome<Name>,
): Promise<WrittenAnswer> {
  const { answer, subjectIds } = await work();
  const endpoint: Endpoint = endpoints[name];
  // A family is sent nothing but what the contract names, whatever an operation may have put beside it.
  const sent = endpoint.rights.includes('family') ? endpoint.answer.parse(answer) : answer;
  return { text: JSON.stringify(sent), subjectIds: [...new Set(subjectIds)] };
}

/** Does an operation within its transaction, once for each idempotency key, and notes whose data it answers with. */
export async function answerInTransaction<Name extends OperationName>(
  transaction: Transaction,
  call: CheckedCall<Name>,
  work: () => Promise<Outcome<Name>> | Outcome<Name>,
): Promise<Response> {
  const { name, principal, input, key, now, requestId, randomBytes } = call;
  const { text, subjectIds, replayed } =
    key === undefined
      ? { ...(await written(name, work)), replayed: false }
      : await writeOnce(
          transaction,
          {
            schoolId: principal.schoolId,
            scope: [principal.type, callerOf(principal), name],
            key,
            request: [input.path, input.query ?? null, input.rawBody ?? null],
            now,
            randomBytes,
          },
          () => written(name, work),
        );
  await recordAccess(transaction, { at: now, principal, operation: name, subjectIds, requestId });
  return new Response(text, {
    headers: { 'Content-Type': 'application/json', ...(replayed && { 'Idempotent-Replayed': 'true' }) },
  });
}
