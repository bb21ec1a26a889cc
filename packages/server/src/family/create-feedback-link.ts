import type { FeedbackLink } from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { refreshKnowledge } from '../facts/refresh-knowledge.js';
import { systemRandomBytes, type RandomBytes } from '../randomness/random-bytes.js';
import { UnknownSchoolError } from '../records/sequence.js';
import { familiesOfVisit } from './families-of-visit.js';
import { DEFAULT_LINK_DAYS, issueLink } from './issue-link.js';

/** Which link is wanted. */
export interface FeedbackLinkOptions {
  readonly schoolId: string;
  readonly visitId: string;
  /**
   * The family, after a visit to several.
   *
   * @default the family that was visited, where it is only one
   */
  readonly familyId?: string;
  readonly now: Instant;
  /** @default 14 */
  readonly days?: number;
  /** @default the system's source of random bytes */
  readonly randomBytes?: RandomBytes;
}

/**
 * Makes a family's link from the host's own side, for instance to send it with the host's messages. Widgets call the
 * operation `createFeedbackLink` of the contract instead.
 *
 * @throws {RangeError} when there is no such visit, or when it was to several families and none of them is named.
 * @throws {UnknownSchoolError}
 */
export function createFeedbackLink(database: Database, options: FeedbackLinkOptions): Promise<FeedbackLink> {
  const { schoolId, visitId, familyId, now, days = DEFAULT_LINK_DAYS, randomBytes = systemRandomBytes } = options;
  return withSchool(database, schoolId, async (transaction) => {
    const school = await refreshKnowledge(transaction, schoolId, undefined);
    if (school === undefined) throw new UnknownSchoolError();
    const families = await familiesOfVisit(transaction, school, visitId);
    const named = [...families.keys()].filter((id) => familyId === undefined || id === familyId);
    const [only, another] = named;
    if (only === undefined || another !== undefined) {
      throw new RangeError(`The visit leads to ${named.length} families: a link is for exactly one`);
    }
    const { timeZone } = school;
    return issueLink(transaction, {
      schoolId,
      timeZone,
      visitId,
      familyId: only,
      createdBy: 'host',
      now,
      days,
      randomBytes,
    });
  });
}
