import type { Instant } from '@homevisit/sdk/calendar';
import type { Principal } from '../authentication/principal.js';
import type { Transaction } from '../database/database.js';

/** One look at the data of students or staff. */
export interface Access {
  readonly at: Instant;
  readonly principal: Principal;
  /** Why: the operation of the contract. */
  readonly operation: string;
  /** Whose data. */
  readonly subjectIds: readonly string[];
  readonly requestId: string;
}

/** Notes who saw whose data, in the transaction that read them: what is not noted was not answered. */
export async function recordAccess(transaction: Transaction, access: Access): Promise<void> {
  const { principal, subjectIds } = access;
  if (subjectIds.length === 0) return;
  await transaction.query(
    `INSERT INTO access_log (school_id, at, actor_type, actor_id, operation, subject_ids, request_id)
     VALUES ($1, $2::timestamptz, $3, $4, $5, $6::text[], $7)`,
    [
      principal.schoolId,
      access.at,
      principal.type,
      principal.type === 'account' ? principal.personId : principal.linkId,
      access.operation,
      [...new Set(subjectIds)],
      access.requestId,
    ],
  );
}
