import { identifier, instant } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { QUERY_SUBJECT_TYPES } from './verdict-schemas.js';

const subject = z.object({ type: z.enum(QUERY_SUBJECT_TYPES), id: identifier });

/** Whose badges are wanted as pictures. */
export const badgeLinkOrder = z.object({ subjects: z.array(subject).check(z.minLength(1), z.maxLength(200)) });
/** Whose badges are wanted as pictures. */
export type BadgeLinkOrder = z.infer<typeof badgeLinkOrder>;

/** Where the badge of one subject can be fetched as a picture for some minutes, with the rights of whoever ordered it. */
export const badgeLink = z.object({
  subject,
  /** Behind the contract's own address: `badge/….svg`. It says nothing of the subject. */
  path: z.string(),
  expiresAt: instant,
});
/** Where the badge of one subject can be fetched as a picture. */
export type BadgeLink = z.infer<typeof badgeLink>;

/** A calendar subscription of somebody's own visits. */
export const calendarFeed = z.object({
  id: identifier,
  createdAt: instant,
  /** When a calendar last asked for it; absent where none has. */
  lastUsedAt: z.optional(instant),
});
/** A calendar subscription of somebody's own visits. */
export type CalendarFeed = z.infer<typeof calendarFeed>;

/** A new calendar subscription with its address, which is told this once. */
export const calendarFeedWithPath = z.object({
  feed: calendarFeed,
  /** Behind the contract's own address: `calendar/….ics`. */
  path: z.string(),
});
/** A new calendar subscription with its address. */
export type CalendarFeedWithPath = z.infer<typeof calendarFeedWithPath>;

/** How many links have ended. */
export const revokedLinks = z.object({ revoked: z.number() });
/** How many links have ended. */
export type RevokedLinks = z.infer<typeof revokedLinks>;
