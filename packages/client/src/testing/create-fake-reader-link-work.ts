import { instantAt, localDateOf } from '@homevisit/sdk/calendar';
import { badgePicture } from '../badge-picture/index.js';
import type { CalendarFeed } from '../contract/reader-link-schemas.js';
import { NotFoundError } from '../errors/index.js';
import type { ReaderLinkWork } from '../reader-link-work.js';
import type { FakeConnection } from './fake-connection.js';
import type { FakeSchool } from './fake-school.js';

interface Shelf {
  badges: number;
  made: number;
  feeds: CalendarFeed[];
}

const shelves = new WeakMap<FakeSchool, Map<string, Shelf>>();

function shelfOf(school: FakeSchool, personId: string): Shelf {
  const ofSchool = shelves.get(school) ?? new Map<string, Shelf>();
  shelves.set(school, ofSchool);
  const shelf = ofSchool.get(personId) ?? { badges: 0, made: 0, feeds: [] };
  ofSchool.set(personId, shelf);
  return shelf;
}

/**
 * The part of a fake client that makes links for programs that cannot send a token. A badge's address holds its picture
 * as it is now, so that a page without a backend shows it; a calendar's leads nowhere.
 */
export function createFakeReaderLinkWork(
  school: FakeSchool,
  connection: FakeConnection,
  personId: string,
): ReaderLinkWork {
  const shelf = shelfOf(school, personId);
  return {
    createBadgeLinks: (subjects, { language, ...how } = {}) =>
      connection.carry(
        'createBadgeLinks',
        how,
        () => {
          shelf.badges += subjects.length;
          const { timeZone } = school;
          const expiresAt = instantAt(localDateOf(school.now, timeZone), '23:59:59', timeZone);
          const sheet = school.sheetOf(subjects);
          return subjects.map((subject) => {
            const known = sheet.subjects.find(
              (one) => one.subject.type === subject.type && one.subject.id === subject.id,
            );
            const entry = known ?? { subject, verdicts: [] };
            const picture = badgePicture(entry, { timeZone, locale: language ?? 'zh-CN' });
            return { subject, expiresAt, url: `data:image/svg+xml,${encodeURIComponent(picture)}` };
          });
        },
        { body: { subjects } },
      ),
    revokeBadgeLinks: (how = {}) =>
      connection.carry('revokeBadgeLinks', how, () => {
        const { badges } = shelf;
        shelf.badges = 0;
        return badges;
      }),
    createCalendarFeed: ({ language, ...how } = {}) =>
      connection.carry('createCalendarFeed', how, () => {
        shelf.made += 1;
        const feed: CalendarFeed = { id: `feed-${shelf.made}`, createdAt: school.now };
        shelf.feeds.push(feed);
        return { feed, url: `https://campus.example/calendar/${feed.id}.ics${language ? `?lang=${language}` : ''}` };
      }),
    listCalendarFeeds: (how = {}) => connection.carry('listCalendarFeeds', how, () => [...shelf.feeds]),
    revokeCalendarFeed: (feedId, how = {}) =>
      connection.carry(
        'revokeCalendarFeed',
        how,
        () => {
          const feed = shelf.feeds.find(({ id }) => id === feedId);
          if (!feed) {
            throw new NotFoundError({ operation: 'revokeCalendarFeed', status: 404, problemCode: 'feed-not-found' });
          }
          shelf.feeds = shelf.feeds.filter((one) => one !== feed);
          return feed;
        },
        { path: { feedId } },
      ),
  };
}
