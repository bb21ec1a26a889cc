import type { Instant } from '@homevisit/sdk/calendar';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';

/** Which links end at once. */
export interface LinksToRevoke {
  readonly schoolId: string;
  readonly visitId: string;
  readonly now: Instant;
}

/**
 * Ends every link to a visit, for instance after one went to a wrong number. What a family has sent stays.
 *
 * @returns how many links held until now.
 */
export function revokeFeedbackLinks(database: Database, { schoolId, visitId, now }: LinksToRevoke): Promise<number> {
  return withSchool(database, schoolId, async (transaction) => {
    const revoked = await transaction.query(
      `UPDATE feedback_link SET revoked_at = $3::timestamptz
        WHERE school_id = $1 AND visit_id = $2 AND revoked_at IS NULL AND expires_at >= $3::timestamptz RETURNING id`,
      [schoolId, visitId, now],
    );
    return revoked.length;
  });
}
