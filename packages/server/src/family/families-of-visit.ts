import * as z from 'zod/mini';
import type { Transaction } from '../database/database.js';
import { selectOne } from '../database/select.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';

const visitRow = z.object({ student_ids: z.array(z.string()) });

/** The families that a visit went to, each with its students whom the record names. Empty for an unknown visit. */
export async function familiesOfVisit(
  transaction: Transaction,
  { schoolId, directory }: SchoolKnowledge,
  visitId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const row = await selectOne(
    transaction,
    visitRow,
    `SELECT document->'studentIds' AS student_ids FROM visit WHERE school_id = $1 AND id = $2`,
    [schoolId, visitId],
  );
  const families = new Map<string, readonly string[]>();
  for (const id of row?.student_ids ?? []) {
    const familyId = directory.student(id)?.familyId;
    if (familyId !== undefined) families.set(familyId, [...(families.get(familyId) ?? []), id]);
  }
  return families;
}
