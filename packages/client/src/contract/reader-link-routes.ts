import type { Route } from './endpoint.js';

/** Links for programs that cannot send a token: pictures on pages without script, and calendars. */
export const readerLinkRoutes = {
  createBadgeLinks: { method: 'POST', path: '/badge-links', rights: ['teacher', 'leader'], idempotent: true },
  revokeBadgeLinks: { method: 'DELETE', path: '/badge-links', rights: ['teacher', 'leader'], idempotent: true },
  createCalendarFeed: { method: 'POST', path: '/calendar-feeds', rights: ['teacher', 'leader'], idempotent: true },
  listCalendarFeeds: { method: 'GET', path: '/calendar-feeds', rights: ['teacher', 'leader'] },
  revokeCalendarFeed: {
    method: 'DELETE',
    path: '/calendar-feeds/{feedId}',
    rights: ['teacher', 'leader'],
    idempotent: true,
  },
} as const satisfies Record<string, Route>;
