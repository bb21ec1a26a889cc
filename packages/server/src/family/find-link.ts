import type { Instant } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import type { FamilyPrincipal } from '../authentication/principal.js';
import type { Database } from '../database/database.js';
import { selectOne } from '../database/select.js';
import { withLink } from '../database/school-transaction.js';
import { digestOfToken } from './link-token.js';

const linkRow = z.object({
  school_id: z.string(),
  id: z.string(),
  visit_id: z.string(),
  family_id: z.string(),
  state: z.enum(['valid', 'expired', 'revoked']),
});

/** What is known of a token. Nobody guesses 256 random bits, so whoever holds them may hear why they do not hold. */
export type LinkState =
  | { readonly state: 'valid'; readonly principal: FamilyPrincipal }
  | { readonly state: 'expired' | 'revoked' | 'unknown' };

/** Looks a token up. */
export async function findLink(database: Database, token: string, now: Instant): Promise<LinkState> {
  const digest = digestOfToken(token);
  const row = await withLink(database, digest, (transaction) =>
    selectOne(
      transaction,
      linkRow,
      `SELECT school_id, id, visit_id, family_id,
              CASE WHEN revoked_at IS NOT NULL THEN 'revoked'
                   WHEN expires_at < $2::timestamptz THEN 'expired' ELSE 'valid' END AS state
         FROM feedback_link WHERE token_digest = $1`,
      [digest, now],
    ),
  );
  if (row === undefined) return { state: 'unknown' };
  if (row.state !== 'valid') return { state: row.state };
  return {
    state: 'valid',
    principal: {
      type: 'family-link',
      linkId: row.id,
      schoolId: row.school_id,
      visitId: row.visit_id,
      familyId: row.family_id,
    },
  };
}
