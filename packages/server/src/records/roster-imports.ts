import { importFault, rosterImport, type ImportFault, type RosterImport } from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import { instant } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { Parameter, Transaction } from '../database/database.js';
import { instantText } from '../database/instant-text.js';
import { select, selectOne } from '../database/select.js';
import { takeSequence } from './sequence.js';

/** An import of a roster, as it is kept. */
export interface KeptImport extends Omit<RosterImport, 'at' | 'by'> {
  /** Later imports have a higher one. */
  readonly sequence: number;
  readonly at: Instant;
  /** Member of staff. */
  readonly by: string;
}

const importRow = z.pipe(
  z.object({
    id: z.string(),
    sequence: z.number(),
    imported_at: instant,
    imported_by: z.string(),
    state: rosterImport.shape.state,
    counts: rosterImport.shape.counts,
    errors: z.number(),
    warnings: z.number(),
  }),
  z.transform(({ imported_at: at, imported_by: by, ...row }): KeptImport => ({ ...row, at, by })),
);

const faultsRow = z.object({ faults: z.array(importFault) });

const COLUMNS = `id, sequence, ${instantText('imported_at')} AS imported_at, imported_by, state, counts, errors, warnings`;

/** Keeps what an import did. */
export async function storeImport(
  transaction: Transaction,
  schoolId: string,
  { id, at, by, state, counts, errors, warnings }: Omit<KeptImport, 'sequence'>,
  faults: readonly ImportFault[],
): Promise<KeptImport> {
  const sequence = await takeSequence(transaction, schoolId);
  const kept = await selectOne(
    transaction,
    importRow,
    `INSERT INTO roster_import
       (school_id, id, sequence, imported_at, imported_by, state, counts, errors, warnings, faults)
     VALUES ($1, $2, $3, $4::timestamptz, $5, $6, $7::jsonb, $8::integer, $9::integer, $10::jsonb)
     RETURNING ${COLUMNS}`,
    [schoolId, id, sequence, at, by, state, JSON.stringify(counts), errors, warnings, JSON.stringify(faults)],
  );
  if (kept === undefined) throw new Error('The import was not kept');
  return kept;
}

/** An import of the roster. */
export function readImport(
  transaction: Transaction,
  schoolId: string,
  importId: string,
): Promise<KeptImport | undefined> {
  return selectOne(transaction, importRow, `SELECT ${COLUMNS} FROM roster_import WHERE school_id = $1 AND id = $2`, [
    schoolId,
    importId,
  ]);
}

/** What is wrong with the files of an import; `undefined` where there is no such import. */
export async function readImportFaults(
  transaction: Transaction,
  schoolId: string,
  importId: string,
): Promise<readonly ImportFault[] | undefined> {
  const row = await selectOne(
    transaction,
    faultsRow,
    'SELECT faults FROM roster_import WHERE school_id = $1 AND id = $2',
    [schoolId, importId],
  );
  return row?.faults;
}

/** Imports of the roster, the latest first; with `before` those only that came earlier. */
export function readImports(
  transaction: Transaction,
  schoolId: string,
  { before, most }: { readonly before: number | undefined; readonly most: number },
): Promise<readonly KeptImport[]> {
  const parameters: Parameter[] = [schoolId, most];
  const earlier = before === undefined ? '' : `AND sequence < $${parameters.push(before)}::bigint`;
  return select(
    transaction,
    importRow,
    `SELECT ${COLUMNS} FROM roster_import WHERE school_id = $1 ${earlier} ORDER BY sequence DESC LIMIT $2::integer`,
    parameters,
  );
}
