import type { CalendarFeed } from '@homevisit/client/contract';
import { instant } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { instantText } from '../database/instant-text.js';
import { select, selectOne } from '../database/select.js';
import { digestOfToken, newLinkToken } from '../family/link-token.js';
import { HttpProblem } from '../http/problem.js';
import type { AccountOperation } from '../operations/operation.js';
import { randomIdentifier } from '../randomness/random-identifier.js';

/** Subscriptions of one person: one for each device and calendar, and none that nobody remembers. */
const MOST_FEEDS = 10;

const feedRow = z.object({ id: z.string(), created_at: instant, last_used_at: z.nullable(instant) });

const COLUMNS = `id, ${instantText('created_at')} AS created_at, ${instantText('last_used_at')} AS last_used_at`;
const OWN = `school_id = $1 AND holder_id = $2 AND purpose = 'calendar' AND revoked_at IS NULL`;

function feedOf({ id, created_at: createdAt, last_used_at: lastUsedAt }: z.infer<typeof feedRow>): CalendarFeed {
  return { id, createdAt, ...(lastUsedAt !== null && { lastUsedAt }) };
}

/** Makes an address for a calendar and tells it this once. */
export const createCalendarFeed: AccountOperation<'createCalendarFeed'> = async (context) => {
  const { transaction, school, principal, now, randomBytes } = context;
  const { personId, role } = principal;
  const own = await transaction.query(`SELECT FROM reader_link WHERE ${OWN}`, [school.schoolId, personId]);
  if (own.length >= MOST_FEEDS) throw new HttpProblem('too-many-feeds');
  const token = newLinkToken(randomBytes);
  const [row] = await select(
    transaction,
    feedRow,
    `INSERT INTO reader_link (school_id, id, purpose, token_digest, holder_id, holder_role, created_at)
     VALUES ($1, $2, 'calendar', $3, $4, $5, $6::timestamptz) RETURNING ${COLUMNS}`,
    [school.schoolId, randomIdentifier(randomBytes), digestOfToken(token), personId, role, now],
  );
  if (row === undefined) throw new Error('The calendar feed was not kept');
  return { answer: { feed: feedOf(row), path: `calendar/${token}.ics` }, subjectIds: [] };
};

/** The caller's own subscriptions, without their addresses. */
export const listCalendarFeeds: AccountOperation<'listCalendarFeeds'> = async ({ transaction, school, principal }) => {
  const rows = await select(
    transaction,
    feedRow,
    `SELECT ${COLUMNS} FROM reader_link WHERE ${OWN} ORDER BY reader_link.created_at, id`,
    [school.schoolId, principal.personId],
  );
  return { answer: { feeds: rows.map(feedOf) }, subjectIds: [] };
};

/** Ends one of the caller's own subscriptions. */
export const revokeCalendarFeed: AccountOperation<'revokeCalendarFeed'> = async (context) => {
  const { transaction, school, principal, path, now } = context;
  const row = await selectOne(
    transaction,
    feedRow,
    `UPDATE reader_link SET revoked_at = $4::timestamptz WHERE ${OWN} AND id = $3 RETURNING ${COLUMNS}`,
    [school.schoolId, principal.personId, path.feedId, now],
  );
  if (row === undefined) throw new HttpProblem('feed-not-found');
  return { answer: feedOf(row), subjectIds: [] };
};
