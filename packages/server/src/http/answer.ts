import { endpoints, type Endpoint, type OperationName } from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import type { Principal } from '../authentication/principal.js';
import type { Transaction } from '../database/database.js';
import type { PermittedStudents } from '../authorization/permitted-students.js';
import { noteGrantUse } from '../grants/note-grant-use.js';
import { recordAccess, type Access } from '../log/access-log.js';
import type { Outcome } from '../operations/operation.js';
import type { RandomBytes } from '../randomness/random-bytes.js';
import { writeOnce, type WrittenAnswer } from './idempotency.js';
import type { RequestInput } from './request-input.js';
import { isAmong } from './versions.js';

/** An answer before it has the form that its caller asked for. */
export interface JsonAnswer {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

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
  /** Versions that the caller has already. */
  readonly ifNoneMatch?: readonly string[] | undefined;
  /** Absent for a family, which no grant opens anything to. */
  readonly permitted?: PermittedStudents;
}

/** Notes who saw whose data, and by which grant where it is not the caller's own class. */
async function noteLook(
  transaction: Transaction,
  access: Access,
  permitted: PermittedStudents | undefined,
): Promise<void> {
  await recordAccess(transaction, access);
  if (permitted) await noteGrantUse(transaction, access, permitted);
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

/** A file as it is: nothing in it runs, whatever it holds. */
function fileResponse(file: Blob): Response {
  return new Response(file, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': 'inline',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}

/** Answers a call that only reads, where its answer is a file or has a version of its own. */
async function answerRead<Name extends OperationName>(
  transaction: Transaction,
  { name, principal, now, requestId, ifNoneMatch, permitted }: CheckedCall<Name>,
  work: () => Promise<Outcome<Name>> | Outcome<Name>,
): Promise<JsonAnswer | Response> {
  const { answer, subjectIds, version } = await work();
  await noteLook(transaction, { at: now, principal, operation: name, subjectIds, requestId }, permitted);
  if (answer instanceof Blob) return fileResponse(answer);
  const headers = { 'Content-Type': 'application/json', ...(version !== undefined && { ETag: `"${version}"` }) };
  const isKnown = version !== undefined && ifNoneMatch !== undefined && isAmong(version, ifNoneMatch);
  return isKnown ? new Response(null, { status: 304, headers }) : { text: JSON.stringify(answer), headers };
}

/** Does an operation within its transaction, once for each idempotency key, and notes whose data it answers with. */
export async function answerInTransaction<Name extends OperationName>(
  transaction: Transaction,
  call: CheckedCall<Name>,
  work: () => Promise<Outcome<Name>> | Outcome<Name>,
): Promise<JsonAnswer | Response> {
  const { name, principal, input, key, now, requestId, randomBytes, permitted } = call;
  const endpoint: Endpoint = endpoints[name];
  if (key === undefined && !endpoint.rights.includes('family')) return answerRead(transaction, call, work);
  const { text, subjectIds, replayed } =
    key === undefined
      ? { ...(await written(name, work)), replayed: false }
      : await writeOnce(
          transaction,
          {
            schoolId: principal.schoolId,
            scope: [principal.type, callerOf(principal), name],
            key,
            request: [
              input.path,
              input.query ?? null,
              input.rawBody ?? null,
              ...(input.ifMatch ? [input.ifMatch] : []),
            ],
            now,
            randomBytes,
          },
          () => written(name, work),
        );
  await noteLook(transaction, { at: now, principal, operation: name, subjectIds, requestId }, permitted);
  return {
    text,
    headers: { 'Content-Type': 'application/json', ...(replayed && { 'Idempotent-Replayed': 'true' }) },
  };
}
