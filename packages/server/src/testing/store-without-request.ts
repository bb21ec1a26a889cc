import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { keepSecret } from '../lti/launch-secrets.js';

/** Stores what no request of the contract stores: an emergency, a webhook that is called nowhere, a code of a launch. */
export async function storeWithoutRequest(database: Database, schoolId: string): Promise<void> {
  await withSchool(database, schoolId, async (transaction) => {
    await transaction.query(`INSERT INTO emergency (school_id, id, from_date) VALUES ($1, 'flu', '2026-12-01')`, [
      schoolId,
    ]);
    await transaction.query(
      `INSERT INTO webhook (school_id, id, url, event_types, created_at, created_by)
       VALUES ($1, 'webhook', 'https://receiver.example/', ARRAY['homevisit.visit.filed'], now(), 'head')`,
      [schoolId],
    );
  });
  const launched = { schoolId, personId: 'teacher-1' };
  await keepSecret(database, { purpose: 'code', secret: schoolId, launched, expiresAt: '2027-01-01T00:00:00Z' });
}
