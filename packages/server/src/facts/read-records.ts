import type { VisitDecline, VisitRecord } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { Transaction } from '../database/database.js';
import { select } from '../database/select.js';

/** Records with the numbers from `after` (not included) to `upTo` (included). */
export interface SequenceRange {
  readonly after: number;
  readonly upTo: number;
}

const visitRow = z.object({ document: z.custom<VisitRecord>() });
const declineRow = z.object({ document: z.custom<VisitDecline>() });

/** Filed visits, in the order in which they were filed. */
export async function readVisits(
  transaction: Transaction,
  schoolId: string,
  { after, upTo }: SequenceRange,
): Promise<readonly VisitRecord[]> {
  const rows = await select(
    transaction,
    visitRow,
    'SELECT document FROM visit WHERE school_id = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence',
    [schoolId, after, upTo],
  );
  return rows.map(({ document }) => document);
}

/** Families' refusals, in the order in which they were recorded. */
export async function readDeclines(
  transaction: Transaction,
  schoolId: string,
  { after, upTo }: SequenceRange,
): Promise<readonly VisitDecline[]> {
  const rows = await select(
    transaction,
    declineRow,
    'SELECT document FROM visit_decline WHERE school_id = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence',
    [schoolId, after, upTo],
  );
  return rows.map(({ document }) => document);
}
