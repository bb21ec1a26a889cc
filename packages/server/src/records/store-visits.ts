import { createHash } from 'node:crypto';
import type { ReceivedRequest, VisitRecord } from '@homevisit/sdk/model';
import type { Transaction } from '../database/database.js';
import * as z from 'zod/mini';
import { selectOne } from '../database/select.js';
import { UnknownSchoolError } from './sequence.js';
import { storeRequests } from './store-requests.js';

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
 *
 * @returns the number of the first of them.
 * @throws {UnknownSchoolError}
 */
export async function storeVisits(
  transaction: Transaction,
  schoolId: string,
  records: readonly VisitRecord[],
): Promise<number> {
  // Holds the school's row until the end of the transaction, as `takeSequence` does.
  const numbered = await selectOne(
    transaction,
    z.object({ first: z.number() }),
    `WITH numbered AS (
       UPDATE school SET last_sequence = last_sequence + $3::bigint WHERE school_id = $1
       RETURNING last_sequence - $3::bigint AS before),
     fresh AS (
       SELECT before + place AS sequence, document->>'id' AS visit_id, (document->>'filedAt')::timestamptz AS filed_at,
              document->>'filedBy' AS filed_by, document
         FROM numbered, jsonb_array_elements($2::jsonb) WITH ORDINALITY AS listed (document, place)),
     events AS (
       INSERT INTO visit_event (school_id, sequence, visit_id, kind, recorded_at, recorded_by, document)
       SELECT $1, sequence, visit_id, 'filed', filed_at, filed_by, document FROM fresh ORDER BY sequence),
     visits AS (
       INSERT INTO visit (school_id, id, sequence, started_at, document)
       SELECT $1, visit_id, sequence, (document->>'startedAt')::timestamptz, document FROM fresh),
     students AS (
       INSERT INTO visit_student (school_id, student_id, visit_id)
       SELECT DISTINCT $1, jsonb_array_elements_text(document->'studentIds'), visit_id FROM fresh)
     SELECT before + 1 AS first FROM numbered`,
    [schoolId, JSON.stringify(records), records.length],
  );
  if (numbered === undefined) throw new UnknownSchoolError();
  const { first } = numbered;
  await storeRequests(
    transaction,
    schoolId,
    records.flatMap((record, index) =>
      requestsIn(record).map((request, position) => ({ sequence: first + index, position, request })),
    ),
  );
  return first;
}
