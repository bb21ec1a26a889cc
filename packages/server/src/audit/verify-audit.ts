import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Database, Transaction } from '../database/database.js';
import { select } from '../database/select.js';
import { withSchool } from '../database/school-transaction.js';
import { CHAINED_TABLES, type ChainedTable } from './chained-tables.js';

/** Rows read at a time, so that a log of years needs little memory. */
const PAGE = 2000;

const entryRow = z.object({
  position: z.number(),
  hash: z.string(),
  content: z.string(),
  redactions: z.array(z.string()),
});

/** What became of one chain. */
export interface VerifiedChain {
  readonly table: ChainedTable;
  /** Entries that were found in order before the chain ended or broke. */
  readonly entries: number;
  /** Hash of the last entry in order; empty for an empty chain. Kept elsewhere, it shows later that nothing was cut off. */
  readonly head: string;
  /** Entries among them whose texts were erased, each of which an entry of the chain `erasure` vouches for. */
  readonly redacted: number;
  /**
   * Where the chain breaks first: an entry is `missing`, or it is not what was `altered` when it was written.
   */
  readonly broken?: { readonly position: number; readonly reason: 'missing' | 'altered' };
  /** With a head from earlier: whether it still stands in the chain. */
  readonly holdsEarlierHead?: boolean;
}

/** Of an entry that was redacted: its hash as it was written, and the digest of what it became. */
const REDACTIONS = `coalesce((SELECT array_agg(erasure.entry_hash || ' ' || erasure.content_digest) FROM erasure
  WHERE erasure.school_id = visit_event.school_id AND erasure.entry_position = visit_event.position), '{}')`;

function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function entriesAfter(transaction: Transaction, schoolId: string, table: ChainedTable, position: number) {
  return select(
    transaction,
    entryRow,
    `SELECT position, hash, chain_content(to_jsonb(${table}), $3::text[]) AS content,
            ${table === 'visit_event' ? REDACTIONS : "'{}'::text[]"} AS redactions
       FROM ${table} WHERE school_id = $1 AND position > $2 ORDER BY position LIMIT ${PAGE}`,
    [schoolId, position, CHAINED_TABLES[table]],
  );
}

async function verifyChain(
  transaction: Transaction,
  schoolId: string,
  table: ChainedTable,
  earlierHead: string | undefined,
): Promise<VerifiedChain> {
  let entries = 0;
  let head = '';
  let redacted = 0;
  let found = earlierHead === undefined || earlierHead === '';
  const outcome = (broken?: VerifiedChain['broken']): VerifiedChain => ({
    table,
    entries,
    head,
    redacted,
    ...(broken && { broken }),
    ...(earlierHead !== undefined && { holdsEarlierHead: found }),
  });
  for (;;) {
    const page = await entriesAfter(transaction, schoolId, table, entries);
    for (const { position, hash, content, redactions } of page) {
      if (position !== entries + 1) return outcome({ position: entries + 1, reason: 'missing' });
      if (hash !== digestOf(`${head}${content}`)) {
        if (!redactions.includes(`${hash} ${digestOf(content)}`)) return outcome({ position, reason: 'altered' });
        redacted += 1;
      }
      entries = position;
      head = hash;
      found ||= hash === earlierHead;
    }
    if (page.length < PAGE) return outcome();
  }
}

/**
 * Recomputes the hash chains of a school's access log and of the events of its filed visits, outside of the database:
 * an entry that was changed, taken out or put in between breaks the chain at its place. That entries were cut off at the
 * end shows only beside a head that was kept elsewhere.
 *
 * An entry whose texts were erased keeps its hash, and is taken for unbroken where the chain of erasures says what it was
 * and what it is now: an erasure that nobody noted is an alteration.
 *
 * @param earlierHeads - heads from an earlier run.
 */
export function verifyAudit(
  database: Database,
  schoolId: string,
  earlierHeads: Readonly<Partial<Record<ChainedTable, string>>> = {},
): Promise<readonly VerifiedChain[]> {
  return withSchool(database, schoolId, async (transaction) => {
    await transaction.query(`SELECT set_config('timezone', 'UTC', true)`);
    const chains: VerifiedChain[] = [];
    for (const table of Object.keys(CHAINED_TABLES) as ChainedTable[]) {
      chains.push(await verifyChain(transaction, schoolId, table, earlierHeads[table]));
    }
    return chains;
  });
}
