import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.js';
import { readerLinkRoutes } from './reader-link-routes.js';
import { badgeLink, badgeLinkOrder, calendarFeed, calendarFeedWithPath, revokedLinks } from './reader-link-schemas.js';

/** Links for programs that cannot send a token. */
export const readerLinkEndpoints = {
  createBadgeLinks: {
    ...readerLinkRoutes.createBadgeLinks,
    body: badgeLinkOrder,
    answer: z.object({ links: z.array(badgeLink) }),
  },
  revokeBadgeLinks: { ...readerLinkRoutes.revokeBadgeLinks, answer: revokedLinks },
  createCalendarFeed: { ...readerLinkRoutes.createCalendarFeed, answer: calendarFeedWithPath },
  listCalendarFeeds: { ...readerLinkRoutes.listCalendarFeeds, answer: z.object({ feeds: z.array(calendarFeed) }) },
  revokeCalendarFeed: { ...readerLinkRoutes.revokeCalendarFeed, answer: calendarFeed },
} as const satisfies Record<string, Endpoint>;
