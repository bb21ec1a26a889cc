import { createFakeSchool } from '@homevisit/client/testing';
import type { VisitRecord } from '@homevisit/sdk/model';
import { ROSTER_KINDS } from '@homevisit/sdk/roster';
import { createRosterTarget, importVisits, openDatabase, type Database } from '@homevisit/server';

const { roster, visits: filed } = createFakeSchool();

/** The school of {@link fillDatabase}. */
export const schoolId = roster.orgs[0]!.id;

/** Its visits. */
export const visits: readonly VisitRecord[] = filed;

/** Does some work in the database of a folder, and closes it. */
export async function inDatabase(folder: string, work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase({ folder });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

/** Puts a school with its roster and some visits into the database of a folder. */
export function fillDatabase(folder: string, records: readonly VisitRecord[] = visits): Promise<void> {
  return inDatabase(folder, async (database) => {
    const target = createRosterTarget(database, { schoolId });
    await target.begin();
    for (const kind of ROSTER_KINDS) {
      const rows = roster[kind].map((value, index) => ({ key: String(index), digest: '0'.repeat(16), value }));
      await target.upsert(kind, rows);
    }
    await target.commit();
    await importVisits(database, { schoolId, visits: records });
  });
}
