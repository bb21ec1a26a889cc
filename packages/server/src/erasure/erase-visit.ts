import { visitPlan } from '@homevisit/client/contract';
import { feedbackDraft, receivedRequest, requestStep, visitRecord } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { Parameter, Transaction } from '../database/database.js';
import { select } from '../database/select.js';
import { deleteContents, photosOfVisit } from '../records/attachments.js';
import { noteErasure, redactRow, type DataClass, type ErasureCause, type RedactedRow } from './erasure.js';
import { hasTexts, redactTexts } from './redact-texts.js';

const keyedRow = z.object({ key: z.string(), document: z.unknown() });

interface RedactedTable {
  readonly table: RedactedRow['table'];
  /** Gives `key` and `document` of the rows of a visit. */
  readonly text: string;
  readonly schema: z.ZodMiniType;
}

/** Redacts what still has texts, and gives how many rows that were. */
async function redactAll(
  transaction: Transaction,
  cause: ErasureCause,
  dataClass: DataClass,
  { table, text, schema }: RedactedTable,
  further: readonly Parameter[] = [],
): Promise<number> {
  const rows = await select(transaction, keyedRow, text, [cause.schoolId, cause.visitId, ...further]);
  let redacted = 0;
  for (const { key, document } of rows) {
    if (!hasTexts(schema, document)) continue;
    await redactRow(transaction, cause, dataClass, { table, key, document: redactTexts(schema, document) });
    redacted += 1;
  }
  return redacted;
}

/** Erases the photos of a visit; pictures of papers only where everything is to go. */
export async function erasePhotos(
  transaction: Transaction,
  cause: ErasureCause,
  which: 'of-people' | 'all',
): Promise<boolean> {
  const rows = await select(
    transaction,
    z.object({ id: z.string() }),
    `SELECT id FROM attachment
      WHERE school_id = $1 AND visit_id = $2 AND content IS NOT NULL AND ($3::boolean OR id = ANY($4::text[]))`,
    [cause.schoolId, cause.visitId, which === 'all', await photosOfVisit(transaction, cause.schoolId, cause.visitId)],
  );
  if (rows.length === 0) return false;
  await deleteContents(
    transaction,
    cause.schoolId,
    rows.map(({ id }) => id),
    cause.at,
  );
  await noteErasure(transaction, cause, 'photos');
  return true;
}

/** Erases the visitors' own words in every form of a record. That and how the visit took place stays. */
export async function eraseVisitNotes(transaction: Transaction, cause: ErasureCause): Promise<boolean> {
  const events = await redactAll(transaction, cause, 'visit-notes', {
    table: 'visit_event',
    text: `SELECT position::text AS key, document FROM visit_event WHERE school_id = $1 AND visit_id = $2
            ORDER BY position`,
    schema: visitRecord,
  });
  await redactAll(transaction, cause, 'visit-notes', {
    table: 'visit',
    text: 'SELECT id AS key, document FROM visit WHERE school_id = $1 AND id = $2',
    schema: visitRecord,
  });
  return events > 0;
}

/** Erases place, purpose and outline of a plan. */
export async function erasePlanNotes(transaction: Transaction, cause: ErasureCause): Promise<boolean> {
  const events = await redactAll(transaction, cause, 'plan-notes', {
    table: 'planned_visit_event',
    text: `SELECT sequence::text AS key, document FROM planned_visit_event
            WHERE school_id = $1 AND visit_id = $2 AND kind IN ('planned', 'changed') ORDER BY sequence`,
    schema: visitPlan,
  });
  const plans = await select(
    transaction,
    z.object({ plan: visitPlan }),
    'SELECT plan FROM planned_visit WHERE school_id = $1 AND id = $2',
    [cause.schoolId, cause.visitId],
  );
  for (const { plan } of plans) {
    await transaction.query('UPDATE planned_visit SET plan = $3::jsonb WHERE school_id = $1 AND id = $2', [
      cause.schoolId,
      cause.visitId,
      JSON.stringify(redactTexts(visitPlan, plan)),
    ]);
  }
  if (events > 0) await noteErasure(transaction, cause, 'plan-notes');
  return events > 0;
}

/** Whose words are erased. */
export interface WordsToErase {
  /** One family; absent for all that were visited. */
  readonly familyId?: string;
  /** Whether what visitors noted as families' requests goes too. */
  readonly withNoted: boolean;
  /** A request that is kept with what was said about it: the one that is being carried out. */
  readonly exceptRequestId?: string;
}

/** Erases what families have written about a visit, and what was answered; ratings stay. */
export async function eraseFamilyWords(
  transaction: Transaction,
  cause: ErasureCause,
  { familyId, withNoted, exceptRequestId }: WordsToErase,
): Promise<boolean> {
  const chosen = `request.school_id = $1 AND request.visit_id = $2 AND request.id IS DISTINCT FROM $4
    AND (($3::text IS NULL AND request.family_id IS NOT NULL) OR request.family_id = $3
      OR ($5::boolean AND request.family_id IS NULL))`;
  const which = [familyId ?? null, exceptRequestId ?? null, withNoted];
  const words =
    (await redactAll(
      transaction,
      cause,
      'family-words',
      {
        table: 'family_feedback',
        text: `SELECT link_id AS key, feedback.document FROM family_feedback AS feedback
                 JOIN feedback_link AS link ON link.school_id = feedback.school_id AND link.id = feedback.link_id
                WHERE link.school_id = $1 AND link.visit_id = $2 AND ($3::text IS NULL OR link.family_id = $3)`,
        schema: feedbackDraft,
      },
      which.slice(0, 1),
    )) +
    (await redactAll(
      transaction,
      cause,
      'family-words',
      {
        table: 'family_request',
        text: `SELECT request.id AS key, request.document FROM family_request AS request WHERE ${chosen}`,
        schema: receivedRequest,
      },
      which,
    )) +
    (await redactAll(
      transaction,
      cause,
      'family-words',
      {
        table: 'family_request_step',
        text: `SELECT step.request_id || ' ' || step.version::text AS key, step.document
                 FROM family_request_step AS step
                 JOIN family_request AS request
                   ON request.school_id = step.school_id AND request.id = step.request_id
                WHERE ${chosen}`,
        schema: requestStep,
      },
      which,
    ));
  if (words > 0) await noteErasure(transaction, cause, 'family-words');
  return words > 0;
}
