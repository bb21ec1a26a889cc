import { attachment, type Attachment } from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import type { VisitRecord } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { BarePicture } from '../attachments/image-format.js';
import type { Transaction } from '../database/database.js';
import { instantText } from '../database/instant-text.js';
import { select, selectOne } from '../database/select.js';
import { takeSequence } from './sequence.js';

/** Days that a photo waits for the record that names it. A phone has filed by then, or never will. */
const WAITING_DAYS = 60;

const keptRow = z.object({ document: attachment });
const contentRow = z.object({ content: z.string() });

/** Keeps a photo, and lets go of those of the school that no record has named for long. */
export async function storeAttachment(
  transaction: Transaction,
  schoolId: string,
  kept: Omit<Attachment, 'mediaType' | 'bytes' | 'width' | 'height' | 'visitId'>,
  { mediaType, width, height, content }: BarePicture,
): Promise<void> {
  await transaction.query(
    `DELETE FROM attachment
      WHERE school_id = $1 AND visit_id IS NULL AND uploaded_at < $2::timestamptz - make_interval(days => $3)`,
    [schoolId, kept.uploadedAt, WAITING_DAYS],
  );
  await transaction.query(
    `INSERT INTO attachment
       (school_id, id, media_type, bytes, width, height, sha256, uploaded_at, uploaded_by, content)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz, $9, decode($10, 'base64'))`,
    [
      schoolId,
      kept.id,
      mediaType,
      content.byteLength,
      width,
      height,
      kept.sha256,
      kept.uploadedAt,
      kept.uploadedBy,
      Buffer.from(content).toString('base64'),
    ],
  );
}

/** What is known of a photo that is kept still. */
export async function readAttachment(
  transaction: Transaction,
  schoolId: string,
  id: string,
): Promise<Attachment | undefined> {
  const row = await selectOne(
    transaction,
    keptRow,
    `SELECT jsonb_strip_nulls(jsonb_build_object('id', id, 'mediaType', media_type, 'bytes', bytes, 'width', width,
        'height', height, 'sha256', sha256, 'uploadedAt', ${instantText('uploaded_at')}, 'uploadedBy', uploaded_by,
        'visitId', visit_id)) AS document
       FROM attachment WHERE school_id = $1 AND id = $2 AND content IS NOT NULL`,
    [schoolId, id],
  );
  return row?.document;
}

/** The bytes of a photo that is kept still. */
export async function readContent(transaction: Transaction, schoolId: string, id: string): Promise<Buffer | undefined> {
  const row = await selectOne(
    transaction,
    contentRow,
    `SELECT encode(content, 'base64') AS content FROM attachment
      WHERE school_id = $1 AND id = $2 AND content IS NOT NULL`,
    [schoolId, id],
  );
  return row && Buffer.from(row.content, 'base64');
}

/** How many photos of somebody wait for a record. */
export async function countWaiting(transaction: Transaction, schoolId: string, personId: string): Promise<number> {
  const row = await selectOne(
    transaction,
    z.object({ count: z.number() }),
    'SELECT count(*) AS count FROM attachment WHERE school_id = $1 AND uploaded_by = $2 AND visit_id IS NULL',
    [schoolId, personId],
  );
  return row?.count ?? 0;
}

/**
 * Positions of the attachments that a record of somebody may not name: only their own that wait for a record, and those
 * that the visit has already.
 */
export async function notNameable(
  transaction: Transaction,
  schoolId: string,
  personId: string,
  { id: visitId, attachments = [] }: Pick<VisitRecord, 'id' | 'attachments'>,
): Promise<number[]> {
  if (attachments.length === 0) return [];
  const rows = await select(
    transaction,
    z.object({ id: z.string() }),
    `SELECT id FROM attachment WHERE school_id = $1 AND id = ANY($2::text[])
        AND ((visit_id IS NULL AND uploaded_by = $3 AND content IS NOT NULL) OR visit_id = $4)`,
    [schoolId, attachments.map(({ id }) => id), personId, visitId],
  );
  const nameable = new Set(rows.map(({ id }) => id));
  return attachments.flatMap(({ id }, index) => (nameable.has(id) ? [] : [index]));
}

/** Ties the photos that a record names to its visit. */
export async function tieAttachments(transaction: Transaction, schoolId: string, record: VisitRecord): Promise<void> {
  const { id: visitId, attachments = [] } = record;
  if (attachments.length === 0) return;
  await transaction.query(
    'UPDATE attachment SET visit_id = $2 WHERE school_id = $1 AND id = ANY($3::text[]) AND visit_id IS NULL',
    [schoolId, visitId, attachments.map(({ id }) => id)],
  );
}

/** Removes the bytes of photos that records name. */
export async function deleteContents(
  transaction: Transaction,
  schoolId: string,
  ids: readonly string[],
  at: Instant,
): Promise<void> {
  if (ids.length === 0) return;
  const sequence = await takeSequence(transaction, schoolId);
  await transaction.query(
    `UPDATE attachment SET content = NULL, deleted_at = $3::timestamptz, deleted_sequence = $4
      WHERE school_id = $1 AND id = ANY($2::text[]) AND content IS NOT NULL`,
    [schoolId, ids, at, sequence],
  );
}

/** Removes a photo that no record names. */
export async function removeWaiting(transaction: Transaction, schoolId: string, id: string): Promise<void> {
  await transaction.query('DELETE FROM attachment WHERE school_id = $1 AND id = $2 AND visit_id IS NULL', [
    schoolId,
    id,
  ]);
}

/** Ids of the photos that any form of a visit's record names as such. */
export async function photosOfVisit(transaction: Transaction, schoolId: string, visitId: string): Promise<string[]> {
  const rows = await select(
    transaction,
    z.object({ id: z.string() }),
    `SELECT DISTINCT named->>'id' AS id
       FROM visit_event, jsonb_array_elements(coalesce(document->'attachments', '[]')) AS named
      WHERE school_id = $1 AND visit_id = $2 AND named->>'kind' = 'photo'`,
    [schoolId, visitId],
  );
  return rows.map(({ id }) => id);
}
