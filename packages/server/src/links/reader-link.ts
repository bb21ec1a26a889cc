import { QUERY_SUBJECT_TYPES } from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import type { Database } from '../database/database.js';
import { selectOne } from '../database/select.js';
import { withLink } from '../database/school-transaction.js';
import { digestOfToken } from '../family/link-token.js';

/** What a link of somebody signed in is for. */
export type ReaderLinkPurpose = 'badge' | 'calendar';

const linkRow = z.object({
  school_id: z.string(),
  id: z.string(),
  purpose: z.enum(['badge', 'calendar']),
  holder_id: z.string(),
  holder_role: z.enum(['teacher', 'leader']),
  subject_type: z.nullable(z.enum(QUERY_SUBJECT_TYPES)),
  subject_id: z.nullable(z.string()),
  state: z.enum(['valid', 'expired', 'revoked']),
});
/** A link as it is kept. */
export type ReaderLinkRow = z.infer<typeof linkRow>;

/** Looks a token up; `undefined` where there is no such link, or one for something else. */
export async function findReaderLink(
  database: Database,
  { token, purpose, now }: { readonly token: string; readonly purpose: ReaderLinkPurpose; readonly now: Instant },
): Promise<ReaderLinkRow | undefined> {
  const digest = digestOfToken(token);
  const row = await withLink(database, digest, (transaction) =>
    selectOne(
      transaction,
      linkRow,
      `SELECT school_id, id, purpose, holder_id, holder_role, subject_type, subject_id,
              CASE WHEN revoked_at IS NOT NULL THEN 'revoked'
                   WHEN expires_at < $2::timestamptz THEN 'expired' ELSE 'valid' END AS state
         FROM reader_link WHERE token_digest = $1`,
      [digest, now],
    ),
  );
  return row?.purpose === purpose ? row : undefined;
}
