import type { FeedbackLink } from '@homevisit/client/contract';
import { addDays, instantAt, localDateOf, type Instant } from '@homevisit/sdk/calendar';
import type { Transaction } from '../database/database.js';
import type { RandomBytes } from '../randomness/random-bytes.js';
import { randomIdentifier } from '../randomness/random-identifier.js';
import { digestOfToken, newLinkToken } from './link-token.js';

/** Days that a link holds where nobody has said otherwise. */
export const DEFAULT_LINK_DAYS = 14;

/** Whom a link is for, and for how long. */
export interface LinkOrder {
  readonly schoolId: string;
  readonly timeZone: string;
  readonly visitId: string;
  readonly familyId: string;
  readonly createdBy: string;
  readonly now: Instant;
  readonly days: number;
  readonly randomBytes: RandomBytes;
}

/** Makes a link for one family to one visit. It holds until the end of its last day at the school. */
export async function issueLink(transaction: Transaction, order: LinkOrder): Promise<FeedbackLink> {
  const { schoolId, timeZone, visitId, familyId, createdBy, now, days, randomBytes } = order;
  const token = newLinkToken(randomBytes);
  const expiresAt = instantAt(addDays(localDateOf(now, timeZone), days), '23:59:59', timeZone);
  await transaction.query(
    `INSERT INTO feedback_link (school_id, id, visit_id, family_id, token_digest, created_by, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::timestamptz, $8::timestamptz)`,
    [schoolId, randomIdentifier(randomBytes), visitId, familyId, digestOfToken(token), createdBy, now, expiresAt],
  );
  return { token, visitId, expiresAt };
}
