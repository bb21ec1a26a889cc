import type { OperationNote } from './operation-note.js';

/** Links for programs that cannot send a token. */
export const readerLinkNotes = {
  createBadgeLinks: {
    tag: 'links',
    summary: { en: 'Links to badges as pictures', 'zh-CN': '生成徽标图片链接' },
    description:
      'For pages without script. Each link shows one subject, with the rights that the caller has when the picture is fetched; it ends after some minutes. The address says nothing of whom it is about. Links come back in the order asked.',
    problems: ['subject-not-permitted'],
  },
  revokeBadgeLinks: {
    tag: 'links',
    summary: { en: 'End one’s links to badges at once', 'zh-CN': '停用本人的徽标图片链接' },
    description: 'As at sign-out.',
    problems: [],
  },
  createCalendarFeed: {
    tag: 'links',
    summary: { en: 'Subscribe to one’s own visits in a calendar', 'zh-CN': '订阅本人的家访日历' },
    description:
      'The address is told this once and holds until it is revoked. Whoever has it sees when the visits are, and nothing of whom they are to or why.',
    problems: ['too-many-feeds'],
  },
  listCalendarFeeds: {
    tag: 'links',
    summary: { en: 'One’s calendar subscriptions', 'zh-CN': '本人的日历订阅' },
    problems: [],
  },
  revokeCalendarFeed: {
    tag: 'links',
    summary: { en: 'End a calendar subscription', 'zh-CN': '停用日历订阅' },
    problems: ['feed-not-found'],
  },
} as const satisfies Record<string, OperationNote>;
