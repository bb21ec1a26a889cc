import type { Instant } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import type { FamilyPrincipal } from '../authentication/principal.js';
import type { Database } from '../database/database.js';
import { selectOne } from '../database/select.js';
import { withLink } from '../database/school-transaction.js';
import { digestOfToken } from './link-token.js';

const linkRow = z.object({ school_id: z.string(), id: z.string(), visit_id: z.string(), family_id: z.string() });

/** The family that holds a token; `undefined` alike for an unknown, an expired and a revoked one. */
export async function findLink(database: Database, token: string, now: Instant): Promise<FamilyPrincipal | undefined> {
  const digest = digestOfToken(token);
  const row = await withLink(database, digest, (transaction) =>
    selectOne(
      transaction,
      linkRow,
      `SELECT school_id, id, visit_id, family_id FROM feedback_link
        WHERE token_digest = $1 AND expires_at >= $2::timestamptz AND revoked_at IS NULL`,
      [digest, now],
    ),
  );
  return (
    row && {
      type: 'family-link',
      linkId: row.id,
      schoolId: row.school_id,
      visitId: row.visit_id,
      familyId: row.family_id,
    }
  );
}
