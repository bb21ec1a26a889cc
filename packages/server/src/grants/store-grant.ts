import type { KeptGrant } from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import type { Transaction } from '../database/database.js';
import { HttpProblem } from '../http/problem.js';

/** What somebody has done about a grant, which stands like this after it. */
export interface StoredStep {
  readonly kept: KeptGrant;
  /** Number of the step, from 1. */
  readonly version: number;
  readonly step: { readonly kind: string };
  readonly at: Instant;
  readonly by: string;
}

/**
 * Stores a step and how the grant stands after it.
 *
 * @throws {HttpProblem} `decision-not-possible` when somebody else was first.
 */
export async function storeGrantStep(
  transaction: Transaction,
  schoolId: string,
  { kept, version, step, at, by }: StoredStep,
): Promise<void> {
  const document = JSON.stringify(kept);
  const written =
    version === 1
      ? await transaction.query(
          `INSERT INTO access_grant (school_id, id, version, holder_id, decided, asked_at, ends_at, document)
           VALUES ($1, $2, 1, $3, $4, $5::timestamptz, $6::timestamptz, $7::jsonb) RETURNING id`,
          [schoolId, kept.id, kept.holderId, kept.decided, kept.askedAt, kept.endsAt, document],
        )
      : await transaction.query(
          `UPDATE access_grant SET version = $3, decided = $4, ends_at = $5::timestamptz, document = $6::jsonb
            WHERE school_id = $1 AND id = $2 AND version = $3 - 1 RETURNING id`,
          [schoolId, kept.id, version, kept.decided, kept.endsAt, document],
        );
  if (written.length === 0) throw new HttpProblem('decision-not-possible');
  await transaction.query(
    `INSERT INTO access_grant_step (school_id, grant_id, version, taken_at, taken_by, document)
     VALUES ($1, $2, $3, $4::timestamptz, $5, $6::jsonb)`,
    [schoolId, kept.id, version, at, by, JSON.stringify(step)],
  );
}
