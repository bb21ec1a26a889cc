import type { Instant } from '@homevisit/sdk/calendar';
import type { Locale } from '@homevisit/sdk/model';
import type { CallOptions, WriteOptions } from './call-options.js';
import type { BadgeLinkOrder, CalendarFeed } from './contract/reader-link-schemas.js';

/** Where the badge of one subject can be fetched as a picture. */
export interface BadgeImageLink {
  readonly subject: BadgeLinkOrder['subjects'][number];
  /** For the `src` of an `<img>`. It says nothing of the subject. */
  readonly url: string;
  readonly expiresAt: Instant;
}

/** A calendar subscription with the address for a calendar, which is told this once. */
export interface CalendarSubscription {
  readonly feed: CalendarFeed;
  readonly url: string;
}

/** In which language a picture or a calendar is answered; as its reader's browser asks where nothing is said. */
export interface LinkLanguage {
  readonly language?: Locale | undefined;
}

/** Links for programs that cannot send a token: pictures on pages without script, and calendars. */
export interface ReaderLinkWork {
  /**
   * Makes a link to the badge of each subject, in the order given. It holds for some minutes and shows what the caller
   * may see when the picture is fetched.
   *
   * @throws `ForbiddenError` with the problem code `subject-not-permitted`, naming each subject by its place.
   */
  createBadgeLinks(
    subjects: BadgeLinkOrder['subjects'],
    options?: WriteOptions & LinkLanguage,
  ): Promise<readonly BadgeImageLink[]>;
  /** Ends all of one's links to badges, as at sign-out, and gives how many there were. */
  revokeBadgeLinks(options?: WriteOptions): Promise<number>;
  /** Makes an address at which a calendar can follow one's own visits, until it is revoked. */
  createCalendarFeed(options?: WriteOptions & LinkLanguage): Promise<CalendarSubscription>;
  listCalendarFeeds(options?: CallOptions): Promise<readonly CalendarFeed[]>;
  revokeCalendarFeed(feedId: string, options?: WriteOptions): Promise<CalendarFeed>;
}
