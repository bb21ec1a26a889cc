import { photoConsentChange, type PhotoConsentChange } from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import { visitRecord } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { Transaction } from '../database/database.js';
import { selectOne } from '../database/select.js';
import { deleteContents, photosOfVisit } from './attachments.js';
import { takeSequence } from './sequence.js';

/** What a family has said about photos, and who writes it down. */
export interface SaidAboutPhotos {
  readonly visitId: string;
  readonly change: PhotoConsentChange;
  readonly by: string;
  readonly now: Instant;
}

/**
 * Keeps what a family says about photos after the filing. Whatever it says instead of yes deletes the photos that are
 * there, in the same moment.
 */
export async function keepPhotoConsent(
  transaction: Transaction,
  schoolId: string,
  { visitId, change, by, now }: SaidAboutPhotos,
): Promise<void> {
  const sequence = await takeSequence(transaction, schoolId);
  await transaction.query(
    `INSERT INTO photo_consent_change (school_id, visit_id, sequence, recorded_at, recorded_by, document)
     VALUES ($1, $2, $3, $4::timestamptz, $5, $6::jsonb)`,
    [schoolId, visitId, sequence, now, by, JSON.stringify(change)],
  );
  if (change.answer === 'given') return;
  await deleteContents(transaction, schoolId, await photosOfVisit(transaction, schoolId, visitId), now);
}

const noticeRow = z.object({ document: visitRecord, change: z.nullable(photoConsentChange) });

/** Version of the notice that a family was last read; `undefined` where it was never asked for photos. */
export async function noticeOfPhotos(
  transaction: Transaction,
  schoolId: string,
  visitId: string,
): Promise<string | undefined> {
  const row = await selectOne(
    transaction,
    noticeRow,
    `SELECT document, (SELECT document FROM photo_consent_change
        WHERE school_id = visit.school_id AND visit_id = visit.id ORDER BY sequence DESC LIMIT 1) AS change
       FROM visit WHERE school_id = $1 AND id = $2`,
    [schoolId, visitId],
  );
  return row?.change?.notice ?? row?.document.photoConsent?.notice;
}
