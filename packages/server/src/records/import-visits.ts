import { visitDecline, visitRecord, type VisitDecline, type VisitRecord } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { Database, Transaction } from '../database/database.js';
import { select } from '../database/select.js';
import { withSchool } from '../database/school-transaction.js';
import { canonicalJson } from '../json/canonical-json.js';
import { takeSequence } from './sequence.js';
import { storeDeclines } from './store-declines.js';
import { storeVisits } from './store-visits.js';

/** Records that were filed elsewhere. */
export interface RecordsToImport {
  readonly schoolId: string;
  readonly visits: readonly VisitRecord[];
  readonly declines?: readonly VisitDecline[];
}

/** What an import of records did. */
export interface ImportedRecords {
  readonly visits: { readonly added: number; readonly present: number };
  readonly declines: { readonly added: number; readonly present: number };
}

/** Why records cannot be imported. Nothing of them was stored. */
export class RecordImportError extends Error {
  override readonly name = 'RecordImportError';
  readonly code: 'other-school' | 'other-content' | 'repeated-id';
  /** Ids of the records at fault. */
  readonly recordIds: readonly string[];

  constructor(code: RecordImportError['code'], recordIds: readonly string[]) {
    super(`Records cannot be imported (${code}): ${recordIds.join(', ')}`);
    this.code = code;
    this.recordIds = recordIds;
  }
}

interface Identified {
  readonly id: string;
  readonly schoolId: string;
}

const storedRow = z.object({ id: z.string(), document: z.unknown() });

function refuse(code: RecordImportError['code'], records: readonly Identified[]): void {
  if (records.length > 0) throw new RecordImportError(code, [...new Set(records.map(({ id }) => id))]);
}

/** The records that are not stored yet. A filed record is never overwritten, so one that differs is refused. */
async function onlyNew<Kind extends Identified>(
  transaction: Transaction,
  table: 'visit' | 'visit_decline',
  schoolId: string,
  records: readonly Kind[],
): Promise<readonly Kind[]> {
  const ids = records.map(({ id }) => id);
  refuse(
    'repeated-id',
    records.filter(({ id }, index) => ids.indexOf(id) < index),
  );
  const rows = await select(
    transaction,
    storedRow,
    `SELECT id, document FROM ${table} WHERE school_id = $1 AND id = ANY($2::text[])`,
    [schoolId, ids],
  );
  const stored = new Map(rows.map(({ id, document }) => [id, canonicalJson(document)]));
  refuse(
    'other-content',
    records.filter((record) => stored.has(record.id) && stored.get(record.id) !== canonicalJson(record)),
  );
  return records.filter(({ id }) => !stored.has(id));
}

/**
 * Brings records into the database that were filed elsewhere: from another system, or for a demonstration. They are
 * taken as they are, without asking the policies. Importing the same records again changes nothing.
 *
 * @throws {ZodError} for a record that has not the shape of the model.
 * @throws {RecordImportError} `other-school`; `repeated-id`; `other-content` where a record of the same id is stored
 * and says something else.
 * @throws {UnknownSchoolError} for a school without a roster.
 */
export async function importVisits(database: Database, records: RecordsToImport): Promise<ImportedRecords> {
  const { schoolId } = records;
  const visits = z.array(visitRecord).parse(records.visits);
  const declines = z.array(visitDecline).parse(records.declines ?? []);
  refuse(
    'other-school',
    [...visits, ...declines].filter((record) => record.schoolId !== schoolId),
  );
  return withSchool(database, schoolId, async (transaction) => {
    // Two imports at once wait for each other here, before they look at what is stored.
    await takeSequence(transaction, schoolId, 0);
    const newVisits = await onlyNew(transaction, 'visit', schoolId, visits);
    const newDeclines = await onlyNew(transaction, 'visit_decline', schoolId, declines);
    await storeVisits(transaction, schoolId, newVisits);
    await storeDeclines(transaction, schoolId, newDeclines, 'import');
    return {
      visits: { added: newVisits.length, present: visits.length - newVisits.length },
      declines: { added: newDeclines.length, present: declines.length - newDeclines.length },
    };
  });
}
