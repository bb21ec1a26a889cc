import { createHash } from 'node:crypto';
import type { ReceivedRequest, VisitRecord } from '@homevisit/sdk/model';
import type { Transaction } from '../database/database.js';
import { storeRequests } from './store-requests.js';
import { takeSequence } from './sequence.js';

/** The requests that a visitor noted. Their ids follow from the visit, so that storing it again makes the same ones. */
function requestsIn(record: VisitRecord): ReceivedRequest[] {
  return (record.requests ?? []).map(({ text }, position) => ({
    id: createHash('sha256')
      .update(JSON.stringify([record.id, position]))
      .digest('hex')
      .slice(0, 32),
    schoolId: record.schoolId,
    visitId: record.id,
    text,
    from: 'visit-record',
    receivedAt: record.filedAt,
  }));
}

/**
 * Stores filed visits: the event of each, how the visit stands after it, and the requests noted at it. All records
 * belong to the school of the transaction, and none of them is stored yet.
 */
export async function storeVisits(
  transaction: Transaction,
  schoolId: string,
  records: readonly VisitRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const first = await takeSequence(transaction, schoolId, records.length);
  const rows = records.map((document, index) => ({
    sequence: first + index,
    visit_id: document.id,
    filed_at: document.filedAt,
    filed_by: document.filedBy,
    document,
  }));
  await transaction.query(
    `INSERT INTO visit_event (school_id, sequence, visit_id, kind, recorded_at, recorded_by, document)
     SELECT $1, sequence, visit_id, 'filed', filed_at, filed_by, document
       FROM jsonb_to_recordset($2::jsonb) AS fresh (sequence bigint, visit_id text, filed_at timestamptz,
         filed_by text, document jsonb)`,
    [schoolId, JSON.stringify(rows)],
  );
  const fresh = 'visit_event WHERE school_id = $1 AND sequence >= $2';
  await transaction.query(
    `INSERT INTO visit (school_id, id, sequence, started_at, document)
     SELECT school_id, visit_id, sequence, (document->>'startedAt')::timestamptz, document FROM ${fresh}`,
    [schoolId, first],
  );
  await transaction.query(
    `INSERT INTO visit_student (school_id, student_id, visit_id)
     SELECT DISTINCT school_id, jsonb_array_elements_text(document->'studentIds'), visit_id FROM ${fresh}`,
    [schoolId, first],
  );
  await storeRequests(
    transaction,
    schoolId,
    rows.flatMap(({ sequence, document }) =>
      requestsIn(document).map((request, position) => ({ sequence, position, request })),
    ),
  );
}
