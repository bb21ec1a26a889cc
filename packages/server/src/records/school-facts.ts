import {
  schoolFactDraft,
  type HoldingFact,
  type SchoolFact,
  type SchoolFactDraft,
  type SchoolFactKind,
} from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import { instant } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { Transaction } from '../database/database.js';
import { instantText } from '../database/instant-text.js';
import { select } from '../database/select.js';
import type { SchoolDirectory } from '../roster/school-directory.js';
import { takeSequence } from './sequence.js';

const factRow = z.object({
  sequence: z.number(),
  id: z.string(),
  recorded_at: instant,
  recorded_by: z.string(),
  document: schoolFactDraft,
  retracted_at: z.nullable(instant),
  retracted_by: z.nullable(z.string()),
  reason: z.nullable(z.string()),
});

/** A fact with its place in the order of the school's records. */
export interface NumberedFact {
  readonly sequence: number;
  readonly recordedBy: string;
  readonly fact: SchoolFact;
}

function numberedOf(row: z.infer<typeof factRow>, directory: SchoolDirectory): NumberedFact {
  const named = (personId: string) => ({ personId, displayName: directory.nameOf(personId) });
  const { retracted_at: at, retracted_by: by, reason } = row;
  return {
    sequence: row.sequence,
    recordedBy: row.recorded_by,
    fact: {
      id: row.id,
      recordedAt: row.recorded_at,
      recordedBy: named(row.recorded_by),
      fact: row.document,
      ...(at !== null && by !== null && reason !== null && { retracted: { at, by: named(by), reason } }),
    },
  };
}

const FACTS = `
  SELECT sequence, id, ${instantText('recorded_at')} AS recorded_at, recorded_by, document,
         ${instantText('retracted_at')} AS retracted_at, retracted_by, reason
    FROM (SELECT fact.*, retraction.retracted_at, retraction.retracted_by, retraction.reason
            FROM school_fact AS fact
            LEFT JOIN school_fact_retraction AS retraction
              ON retraction.school_id = fact.school_id AND retraction.fact_id = fact.id) AS known
   WHERE school_id = $1`;

/** Which facts are read. */
export interface FactFilter {
  readonly id?: string;
  readonly kind?: SchoolFactKind | undefined;
  /** Only facts recorded before this one. */
  readonly before?: number | undefined;
  readonly most: number;
}

/** Facts of a school, the latest first. */
export async function readFacts(
  transaction: Transaction,
  { schoolId, directory }: { readonly schoolId: string; readonly directory: SchoolDirectory },
  { id, kind, before, most }: FactFilter,
): Promise<NumberedFact[]> {
  const rows = await select(
    transaction,
    factRow,
    `${FACTS} AND ($2::text IS NULL OR id = $2) AND ($3::text IS NULL OR kind = $3)
        AND ($4::bigint IS NULL OR sequence < $4) ORDER BY sequence DESC LIMIT $5::integer`,
    [schoolId, id ?? null, kind ?? null, before ?? null, most],
  );
  return rows.map((row) => numberedOf(row, directory));
}

/** Keeps a fact. */
export async function storeFact(
  transaction: Transaction,
  schoolId: string,
  {
    id,
    at,
    by,
    fact,
  }: { readonly id: string; readonly at: Instant; readonly by: string; readonly fact: SchoolFactDraft },
): Promise<void> {
  const sequence = await takeSequence(transaction, schoolId);
  await transaction.query(
    `INSERT INTO school_fact (school_id, sequence, id, kind, recorded_at, recorded_by, document)
     VALUES ($1, $2, $3, $4, $5::timestamptz, $6, $7::jsonb)`,
    [schoolId, sequence, id, fact.kind, at, by, JSON.stringify(fact)],
  );
}

/** Keeps that a fact does not hold. */
export async function storeRetraction(
  transaction: Transaction,
  schoolId: string,
  { id, at, by, reason }: { readonly id: string; readonly at: Instant; readonly by: string; readonly reason: string },
): Promise<void> {
  const sequence = await takeSequence(transaction, schoolId);
  await transaction.query(
    `INSERT INTO school_fact_retraction (school_id, fact_id, sequence, retracted_at, retracted_by, reason)
     VALUES ($1, $2, $3, $4::timestamptz, $5, $6)`,
    [schoolId, id, sequence, at, by, reason],
  );
}

/** What was recorded and retracted with the numbers from `after` (not included) to `upTo` (included). */
export async function readFactChanges(
  transaction: Transaction,
  schoolId: string,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<{ readonly recorded: readonly HoldingFact[]; readonly retracted: ReadonlySet<string> }> {
  const range = [schoolId, after, upTo] as const;
  const recorded = await select(
    transaction,
    z.object({ id: z.string(), document: schoolFactDraft }),
    `SELECT id, document FROM school_fact
      WHERE school_id = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence`,
    range,
  );
  const retracted = await select(
    transaction,
    z.object({ fact_id: z.string() }),
    'SELECT fact_id FROM school_fact_retraction WHERE school_id = $1 AND sequence > $2 AND sequence <= $3',
    range,
  );
  return {
    recorded: recorded.map(({ id, document: fact }) => ({ id, fact })),
    retracted: new Set(retracted.map(({ fact_id: id }) => id)),
  };
}
