import type { Instant } from '@homevisit/sdk/calendar';
import { mayAskFor } from '../authorization/permitted-subjects.js';
import type { Transaction } from '../database/database.js';
import { digestOfToken, newLinkToken } from '../family/link-token.js';
import { HttpProblem } from '../http/problem.js';
import type { AccountOperation } from '../operations/operation.js';
import { randomIdentifier } from '../randomness/random-identifier.js';

/** Links that have ended and that one order clears away at most. */
const CLEARED_AT_ONCE = 400;

async function clearEnded(transaction: Transaction, schoolId: string, now: Instant): Promise<void> {
  await transaction.query(
    `DELETE FROM reader_link WHERE (school_id, id) IN (
       SELECT school_id, id FROM reader_link
        WHERE school_id = $1 AND expires_at < $2::timestamptz - interval '1 day'
        LIMIT $3 FOR UPDATE SKIP LOCKED)`,
    [schoolId, now, CLEARED_AT_ONCE],
  );
}

/** Makes a link to the badge of each subject, which reads with the rights that its holder has at that moment. */
export const createBadgeLinks: AccountOperation<'createBadgeLinks'> = async (context) => {
  const { transaction, school, principal, body, now, randomBytes, badgeLinkMinutes } = context;
  const faults = body.subjects.flatMap((subject, index) =>
    mayAskFor(context, subject) ? [] : [{ pointer: `/subjects/${index}/id`, code: 'not-permitted' }],
  );
  if (faults.length > 0) throw new HttpProblem('subject-not-permitted', { faults });
  const { schoolId } = school;
  await clearEnded(transaction, schoolId, now);
  const expiresAt = new Date(Date.parse(now) + badgeLinkMinutes * 60_000).toISOString() as Instant;
  const made = body.subjects.map((subject) => ({ subject, token: newLinkToken(randomBytes) }));
  await transaction.query(
    `INSERT INTO reader_link (school_id, id, purpose, token_digest, holder_id, holder_role, subject_type, subject_id,
                              created_at, expires_at)
     SELECT $1, id, 'badge', digest, $2, $3, type, subject, $4::timestamptz, $5::timestamptz
       FROM unnest($6::text[], $7::text[], $8::text[], $9::text[]) AS made (id, digest, type, subject)`,
    [
      schoolId,
      principal.personId,
      principal.role,
      now,
      expiresAt,
      made.map(() => randomIdentifier(randomBytes)),
      made.map(({ token }) => digestOfToken(token)),
      made.map(({ subject }) => subject.type),
      made.map(({ subject }) => subject.id),
    ],
  );
  const links = made.map(({ subject, token }) => ({ subject, path: `badge/${token}.svg`, expiresAt }));
  // Nothing of anybody was read: the picture's reading is noted.
  return { answer: { links }, subjectIds: [] };
};

/** Ends the caller's links to badges. */
export const revokeBadgeLinks: AccountOperation<'revokeBadgeLinks'> = async (context) => {
  const { transaction, school, principal, now } = context;
  const revoked = await transaction.query(
    `UPDATE reader_link SET revoked_at = $3::timestamptz
      WHERE school_id = $1 AND holder_id = $2 AND purpose = 'badge' AND revoked_at IS NULL
        AND expires_at >= $3::timestamptz
      RETURNING id`,
    [school.schoolId, principal.personId, now],
  );
  return { answer: { revoked: revoked.length }, subjectIds: [] };
};
