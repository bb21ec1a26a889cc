import type { VisitDecline } from '@homevisit/sdk/model';
import type { Transaction } from '../database/database.js';
import { takeSequence } from './sequence.js';

/** Stores families' refusals. None of them is stored yet. */
export async function storeDeclines(
  transaction: Transaction,
  schoolId: string,
  declines: readonly VisitDecline[],
  recordedBy: string,
): Promise<void> {
  if (declines.length === 0) return;
  const first = await takeSequence(transaction, schoolId, declines.length);
  const rows = declines.map((document, index) => ({ sequence: first + index, id: document.id, document }));
  await transaction.query(
    `INSERT INTO visit_decline (school_id, sequence, id, recorded_by, document)
     SELECT $1, sequence, id, $3, document
       FROM jsonb_to_recordset($2::jsonb) AS fresh (sequence bigint, id text, document jsonb)`,
    [schoolId, JSON.stringify(rows), recordedBy],
  );
}
