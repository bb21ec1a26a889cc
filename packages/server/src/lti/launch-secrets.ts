import type { Instant } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import type { Database } from '../database/database.js';
import { withLink, withSchool } from '../database/school-transaction.js';
import { selectOne } from '../database/select.js';
import { digestOfToken } from '../family/link-token.js';

/**
 * - `nonce`: was used by a launch, and is not taken again
 * - `code`: can be exchanged for a session, once
 * - `session`: signs requests
 */
export type SecretPurpose = 'nonce' | 'code' | 'session';

/** Whom a launch was for. */
export interface Launched {
  readonly personId: string;
  readonly schoolId: string;
}

const row = z.object({ school_id: z.string(), person_id: z.string(), expires_at: z.string() });

/** A secret and what stands behind it. */
export interface SecretToKeep {
  readonly purpose: SecretPurpose;
  readonly secret: string;
  readonly launched: Launched;
  readonly expiresAt: Instant;
}

/** Keeps the digest of a secret. @returns false where it is kept already. */
export function keepSecret(database: Database, { purpose, secret, launched, expiresAt }: SecretToKeep) {
  const { schoolId, personId } = launched;
  return withSchool(database, schoolId, async (transaction) => {
    const added = await transaction.query(
      `INSERT INTO lti_secret (school_id, digest, purpose, person_id, expires_at)
       VALUES ($1, $2, $3, $4, $5::timestamptz) ON CONFLICT (digest) DO NOTHING RETURNING 1`,
      [schoolId, digestOfToken(secret), purpose, personId, expiresAt],
    );
    return added.length > 0;
  });
}

/** What stands behind a secret, and until when; `undefined` where there is none. */
export async function readSecret(
  database: Database,
  { purpose, secret }: { readonly purpose: SecretPurpose; readonly secret: string },
): Promise<{ readonly launched: Launched; readonly expiresAt: Instant } | undefined> {
  const digest = digestOfToken(secret);
  const found = await withLink(database, digest, (transaction) =>
    selectOne(
      transaction,
      row,
      'SELECT school_id, person_id, expires_at FROM lti_secret WHERE digest = $1 AND purpose = $2',
      [digest, purpose],
    ),
  );
  if (!found) return undefined;
  return {
    launched: { schoolId: found.school_id, personId: found.person_id },
    expiresAt: new Date(found.expires_at).toISOString() as Instant,
  };
}

/** What stands behind a secret that can be used once; `undefined` where it was used, has expired or never was. */
export async function takeSecret(
  database: Database,
  { purpose, secret, now }: { readonly purpose: SecretPurpose; readonly secret: string; readonly now: Instant },
): Promise<Launched | undefined> {
  const found = await readSecret(database, { purpose, secret });
  if (!found) return undefined;
  const { schoolId } = found.launched;
  const taken = await withSchool(database, schoolId, (transaction) =>
    transaction.query(
      `DELETE FROM lti_secret
        WHERE school_id = $1 AND digest = $2 AND purpose = $3 AND expires_at >= $4::timestamptz RETURNING 1`,
      [schoolId, digestOfToken(secret), purpose, now],
    ),
  );
  // Whoever asks at the same moment finds nothing to delete.
  return taken.length > 0 ? found.launched : undefined;
}

/** Removes what a school has kept and what has expired before a moment. */
export async function forgetSecrets(database: Database, schoolId: string, before: Instant): Promise<void> {
  await withSchool(database, schoolId, (transaction) =>
    transaction.query('DELETE FROM lti_secret WHERE school_id = $1 AND expires_at < $2::timestamptz', [
      schoolId,
      before,
    ]),
  );
}
