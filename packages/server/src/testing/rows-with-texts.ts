import type { GivenSchool } from './school-for-each-test.js';
import { withSchool } from '../database/school-transaction.js';

const TABLES = [
  'visit_event',
  'visit',
  'family_feedback',
  'family_request',
  'family_request_step',
  'planned_visit',
  'planned_visit_event',
];

/** Every row of a school in the tables that hold texts, as the database has it. */
export function rowsWithTexts({ database, school: { schoolId } }: GivenSchool): Promise<string> {
  return withSchool(database, schoolId, async (transaction) => {
    const rows: string[] = [];
    for (const table of TABLES) {
      const found = await transaction.query(`SELECT to_jsonb(kept)::text AS row FROM ${table} AS kept`);
      rows.push(...found.map(({ row }) => String(row)));
    }
    return rows.join('\n');
  });
}
