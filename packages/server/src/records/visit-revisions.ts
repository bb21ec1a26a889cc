import type { VisitRevision } from '@homevisit/client/contract';
import { instant, visitRecord, type VisitRecord } from '@homevisit/sdk/model';
import type { Instant } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import type { Transaction } from '../database/database.js';
import { instantText } from '../database/instant-text.js';
import { select } from '../database/select.js';
import type { SchoolDirectory } from '../roster/school-directory.js';
import { takeSequence } from './sequence.js';

const revisionRow = z.object({
  revision: z.number(),
  at: instant,
  recorded_by: z.string(),
  reason: z.nullable(z.string()),
  document: visitRecord,
});

/** Every form that a record has had, the first one first. */
export async function readRevisions(
  transaction: Transaction,
  { schoolId, directory }: { readonly schoolId: string; readonly directory: SchoolDirectory },
  visitId: string,
): Promise<VisitRevision[]> {
  const rows = await select(
    transaction,
    revisionRow,
    `SELECT revision, ${instantText('recorded_at')} AS at, recorded_by, reason, document FROM visit_event
      WHERE school_id = $1 AND visit_id = $2 ORDER BY revision`,
    [schoolId, visitId],
  );
  return rows.map(({ revision, at, recorded_by: personId, reason, document: record }) => ({
    revision,
    at,
    by: { personId, displayName: directory.nameOf(personId) },
    ...(reason !== null && { reason }),
    record,
  }));
}

/** A correction of a record that is filed. */
export interface StoredCorrection {
  readonly record: VisitRecord;
  /** Of the record as it is after the correction. */
  readonly revision: number;
  readonly reason: string;
  readonly correctedAt: Instant;
  readonly correctedBy: string;
}

/** Stores a correction as an event of the visit; how the visit stands follows from it. */
export async function storeCorrection(
  transaction: Transaction,
  schoolId: string,
  { record, revision, reason, correctedAt, correctedBy }: StoredCorrection,
): Promise<void> {
  const sequence = await takeSequence(transaction, schoolId);
  await transaction.query(
    `INSERT INTO visit_event (school_id, sequence, visit_id, kind, recorded_at, recorded_by, document, revision, reason)
     VALUES ($1, $2, $3, 'corrected', $4::timestamptz, $5, $6::jsonb, $7, $8)`,
    [schoolId, sequence, record.id, correctedAt, correctedBy, JSON.stringify(record), revision, reason],
  );
}
