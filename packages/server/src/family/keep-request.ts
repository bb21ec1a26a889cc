import type { ReceivedRequest } from '@homevisit/sdk/model';
import type { Instant } from '@homevisit/sdk/calendar';
import type { FamilyPrincipal } from '../authentication/principal.js';
import type { Transaction } from '../database/database.js';
import type { RandomBytes } from '../randomness/random-bytes.js';
import { randomIdentifier } from '../randomness/random-identifier.js';
import { takeSequence } from '../records/sequence.js';
import { storeRequests } from '../records/store-requests.js';

interface Context {
  readonly transaction: Transaction;
  readonly principal: FamilyPrincipal;
  readonly now: Instant;
  readonly randomBytes: RandomBytes;
}

/** Keeps what a family asks for through its link. */
export async function keepRequest(
  { transaction, principal, now, randomBytes }: Context,
  asked: Pick<ReceivedRequest, 'kind' | 'text' | 'dueOn'>,
): Promise<void> {
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
