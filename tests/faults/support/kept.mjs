import { verifyAudit } from '@homevisit/server';

/**
 * What the database holds of a run, past every answer and every cache of the server.
 *
 * @param {import('@homevisit/server').Database} database
 * @param {string} schoolId
 * @param {string[]} purposes - every record of a run has a purpose of its own
 */
export async function whatIsKept(database, schoolId, purposes) {
  const ofRun = `school_id = $1 AND document->>'purpose' = ANY ($2::text[])`;
  const kept = await database.transaction(async (transaction) => {
    await transaction.script(`SET LOCAL search_path TO ${database.schema}`);
    // The owner of the tables is shown no school either, unless it names one.
    await transaction.query(`SELECT set_config('homevisit.school_id', $1, true)`, [schoolId]);
    return {
      events: await transaction.query(
        `SELECT visit_id, kind, sequence, document->>'purpose' AS purpose FROM visit_event WHERE ${ofRun} ORDER BY sequence`,
        [schoolId, purposes],
      ),
      visits: await transaction.query(`SELECT id, document->>'purpose' AS purpose FROM visit WHERE ${ofRun}`, [
        schoolId,
        purposes,
      ]),
    };
  });
  return { ...kept, chains: await verifyAudit(database, schoolId) };
}
