import type { Instant } from '@homevisit/sdk/calendar';
import type { Transaction } from '../database/database.js';

/** Kinds of data with periods of their own. */
export const DATA_CLASSES = ['photos', 'visit-notes', 'plan-notes', 'family-words'] as const;
/** A kind of data with a period of its own. */
export type DataClass = (typeof DATA_CLASSES)[number];

/** Why and by whom something of a visit is erased. */
export interface ErasureCause {
  readonly schoolId: string;
  readonly visitId: string;
  /** The person whose answer is carried out, or `retention`. */
  readonly by: string;
  readonly at: Instant;
  readonly reason: 'deletion-request' | 'consent-withdrawal' | 'retention';
  /** The family's request that is carried out. */
  readonly requestId?: string;
}

/** Notes that data of a class were erased, and nothing of what they were. */
export async function noteErasure(transaction: Transaction, cause: ErasureCause, dataClass: DataClass): Promise<void> {
  await transaction.query(
    `INSERT INTO erasure (school_id, at, erased_by, reason, request_id, data_class, visit_id)
     VALUES ($1, $2::timestamptz, $3, $4, $5, $6, $7)`,
    [cause.schoolId, cause.at, cause.by, cause.reason, cause.requestId ?? null, dataClass, cause.visitId],
  );
}

/** A row whose texts are replaced. */
export interface RedactedRow {
  readonly table:
    'visit' | 'visit_event' | 'family_feedback' | 'family_request' | 'family_request_step' | 'planned_visit_event';
  /** What tells the row from others of its school; of a step the request and the version. */
  readonly key: string;
  readonly document: unknown;
}

/** Replaces the document of a row by one that differs in erased texts only; the database refuses any other. */
export async function redactRow(
  transaction: Transaction,
  cause: ErasureCause,
  dataClass: DataClass,
  { table, key, document }: RedactedRow,
): Promise<void> {
  await transaction.query('SELECT redact_document($1, $2, $3::jsonb, $4, $5, $6, $7, $8, $9::timestamptz)', [
    table,
    key,
    JSON.stringify(document),
    dataClass,
    cause.reason,
    cause.requestId ?? null,
    cause.visitId,
    cause.by,
    cause.at,
  ]);
}
