import type { ReceivedRequest } from '@homevisit/sdk/model';
import type { Transaction } from '../database/database.js';

/** A request with its place in the order of the school's records. */
export interface NumberedRequest {
  readonly sequence: number;
  readonly position: number;
  /** The family that sent it; absent for what a visitor noted. */
  readonly familyId?: string;
  readonly request: ReceivedRequest;
}

/** Stores requests of families. */
export async function storeRequests(
  transaction: Transaction,
  schoolId: string,
  requests: readonly NumberedRequest[],
): Promise<void> {
  if (requests.length === 0) return;
  const rows = requests.map(({ sequence, position, familyId, request }) => ({
    sequence,
    position,
    id: request.id,
    visit_id: request.visitId,
    family_id: familyId ?? null,
    document: request,
  }));
  await transaction.query(
    `INSERT INTO family_request (school_id, sequence, position, id, visit_id, family_id, document)
     SELECT $1, sequence, position, id, visit_id, family_id, document
       FROM jsonb_to_recordset($2::jsonb) AS fresh (sequence bigint, position integer, id text, visit_id text,
         family_id text, document jsonb)`,
    [schoolId, JSON.stringify(rows)],
  );
}
