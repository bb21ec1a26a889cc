import { createHash, createHmac } from 'node:crypto';
import type { Instant } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import type { Transaction } from '../database/database.js';
import { selectOne } from '../database/select.js';
import type { RandomBytes } from '../randomness/random-bytes.js';
import { canonicalJson } from '../json/canonical-json.js';
import { HttpProblem } from './problem.js';
import { seal, unseal } from './sealed-text.js';

/** How long an answer is kept for repetitions. Longer than any phone stays without signal. */
const KEPT_DAYS = 60;
/** One write in sixteen clears old answers away: those whose key's digest begins like this. */
const CLEARING_KEYS = '0';
/** Old answers that such a write clears away at most: far more than have been kept since the one before. */
const CLEARED_AT_ONCE = 500;

/** A write that may be repeated. */
export interface RepeatableWrite {
  readonly schoolId: string;
  /** Who writes and what: the same key of somebody else is another key. */
  readonly scope: readonly string[];
  readonly key: string;
  /** What was sent; equal for the same write. */
  readonly request: unknown;
  readonly now: Instant;
  readonly randomBytes: RandomBytes;
}

/** What a write was answered with. */
export interface WrittenAnswer {
  /** The body of the answer. */
  readonly text: string;
  readonly subjectIds: readonly string[];
}

const recordRow = z.object({
  request_digest: z.string(),
  sealed_answer: z.string(),
  subject_ids: z.array(z.string()),
});

async function clearOld(transaction: Transaction, { schoolId, now }: RepeatableWrite): Promise<void> {
  await transaction.query(
    `DELETE FROM idempotency_record WHERE (school_id, key_digest) IN (
       SELECT school_id, key_digest FROM idempotency_record
        WHERE school_id = $1 AND created_at < $2::timestamptz - make_interval(days => $3)
        LIMIT $4 FOR UPDATE SKIP LOCKED)`,
    [schoolId, now, KEPT_DAYS, CLEARED_AT_ONCE],
  );
}

/** Keeps that a write has begun; false where its answer is kept already. Waits for one with the same key that is under way. */
async function begin(
  transaction: Transaction,
  { schoolId, now }: RepeatableWrite,
  keyDigest: string,
  requestDigest: string,
): Promise<boolean> {
  const begun = await transaction.query(
    `INSERT INTO idempotency_record AS kept (school_id, key_digest, created_at, request_digest)
     VALUES ($1, $2, $3::timestamptz, $4)
     ON CONFLICT (school_id, key_digest) DO UPDATE
        SET created_at = excluded.created_at, request_digest = excluded.request_digest, sealed_answer = NULL
      WHERE kept.created_at < excluded.created_at - make_interval(days => $5)
     RETURNING key_digest`,
    [schoolId, keyDigest, now, requestDigest, KEPT_DAYS],
  );
  return begun.length > 0;
}

/**
 * Does a write once, however often it arrives: within the transaction of the write itself, so that there is never
 * the record without the answer or the answer without the record. A second one that arrives meanwhile waits for the
 * first. A write that fails leaves nothing behind and may be mended and sent again with the same key.
 *
 * Neither the key nor the answer can be read in the database: the answer is encrypted with the key, which only the
 * caller has.
 *
 * @throws {HttpProblem} `idempotency-key-reused` when another request came with the same key.
 */
export async function writeOnce(
  transaction: Transaction,
  write: RepeatableWrite,
  work: () => Promise<WrittenAnswer>,
): Promise<WrittenAnswer & { readonly replayed: boolean }> {
  const { schoolId, key } = write;
  const keyDigest = createHash('sha256')
    .update(canonicalJson([...write.scope, key]))
    .digest('hex');
  const requestDigest = createHmac('sha256', key).update(canonicalJson(write.request)).digest('hex');
  const [isFirst] = await Promise.all([
    begin(transaction, write, keyDigest, requestDigest),
    keyDigest.startsWith(CLEARING_KEYS) ? clearOld(transaction, write) : undefined,
  ]);
  if (isFirst) {
    const answer = await work();
    await transaction.query(
      `UPDATE idempotency_record SET sealed_answer = $3, subject_ids = $4::text[]
        WHERE school_id = $1 AND key_digest = $2`,
      [schoolId, keyDigest, seal(answer.text, key, write.randomBytes), answer.subjectIds],
    );
    return { ...answer, replayed: false };
  }
  const known = await selectOne(
    transaction,
    recordRow,
    'SELECT request_digest, sealed_answer, subject_ids FROM idempotency_record WHERE school_id = $1 AND key_digest = $2',
    [schoolId, keyDigest],
  );
  if (known?.request_digest !== requestDigest) throw new HttpProblem('idempotency-key-reused');
  return { text: unseal(known.sealed_answer, key), subjectIds: known.subject_ids, replayed: true };
}
