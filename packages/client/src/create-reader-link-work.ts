import type { Locale } from '@homevisit/sdk/model';
import type { ReaderLinkWork } from './reader-link-work.js';
import type { Call } from './transport/call.js';

function addressOf(baseUrl: string, path: string, language: Locale | undefined): string {
  return `${baseUrl.replace(/\/+$/, '')}/${path}${language === undefined ? '' : `?lang=${language}`}`;
}

/** The part of a client that makes links for programs that cannot send a token. */
export function createReaderLinkWork(call: Call, baseUrl: string): ReaderLinkWork {
  return {
    async createBadgeLinks(subjects, { language, ...how } = {}) {
      const { links } = await call('createBadgeLinks', { body: { subjects }, ...how });
      return links.map(({ path, ...link }) => ({ ...link, url: addressOf(baseUrl, path, language) }));
    },
    revokeBadgeLinks: async (how) => (await call('revokeBadgeLinks', { ...how })).revoked,
    async createCalendarFeed({ language, ...how } = {}) {
      const { feed, path } = await call('createCalendarFeed', { ...how });
      return { feed, url: addressOf(baseUrl, path, language) };
    },
    listCalendarFeeds: async (how) => (await call('listCalendarFeeds', { ...how })).feeds,
    revokeCalendarFeed: (feedId, how) => call('revokeCalendarFeed', { path: { feedId }, ...how }),
  };
}
