import type { ReceivedRequest } from '@homevisit/sdk/model';
import type { Instant } from '@homevisit/sdk/calendar';
import type { FamilyPrincipal } from '../authentication/principal.js';
import type { Transaction } from '../database/database.js';
import type { RandomBytes } from '../randomness/random-bytes.js';
import { randomIdentifier } from '../randomness/random-identifier.js';
import { takeSequence } from '../records/sequence.js';
import { HttpProblem } from '../http/problem.js';
import { storeRequests } from '../records/store-requests.js';

interface Context {
  readonly transaction: Transaction;
  readonly principal: FamilyPrincipal;
  readonly now: Instant;
  readonly randomBytes: RandomBytes;
}

/** Requests that a family may send about one visit: enough for whoever has something to ask, too few to bury others. */
const MOST_REQUESTS = 20;

async function requireRoom(transaction: Transaction, { schoolId, visitId, familyId }: FamilyPrincipal): Promise<void> {
  const sent = await transaction.query(
    `SELECT FROM family_request WHERE school_id = $1 AND visit_id = $2 AND family_id = $3 LIMIT ${MOST_REQUESTS}`,
    [schoolId, visitId, familyId],
  );
  if (sent.length >= MOST_REQUESTS) throw new HttpProblem('enough-requests');
}

/**
 * Keeps what a family asks for through its link.
 *
 * @throws {HttpProblem} `enough-requests`.
 */
export async function keepRequest(
  { transaction, principal, now, randomBytes }: Context,
  asked: Pick<ReceivedRequest, 'kind' | 'text' | 'dueOn'>,
): Promise<void> {
  await requireRoom(transaction, principal);
  const { schoolId, visitId, familyId } = principal;
  const request = { id: randomIdentifier(randomBytes), schoolId, visitId, ...asked, receivedAt: now };
  await storeRequests(transaction, schoolId, [
    {
      sequence: await takeSequence(transaction, schoolId),
      position: 0,
      familyId,
      request: { ...request, from: 'family' },
    },
  ]);
}
