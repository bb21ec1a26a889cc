import { describe, expect, it } from 'vitest';
import { NotFoundError } from '../errors/index.js';
import { createFakeClient } from './create-fake-client.js';

const subjects = [
  { type: 'student', id: 'student-01' },
  { type: 'class', id: 'class-1' },
] as const;

describe('links of an invented school', () => {
  it('lead to pictures that stand in the address, in the order asked', async () => {
    const client = createFakeClient({ role: 'leader' });
    const links = await client.createBadgeLinks([...subjects], { language: 'en' });
    expect(links.map(({ subject }) => subject)).toEqual(subjects);
    for (const { url } of links) expect(decodeURIComponent(url)).toMatch(/^data:image\/svg\+xml,<svg .*<title>/);
    expect(await client.revokeBadgeLinks()).toBe(2);
    expect(await client.revokeBadgeLinks()).toBe(0);
  });

  it('lead calendars to one’s own visits until they are revoked', async () => {
    const client = createFakeClient();
    const { feed, url } = await client.createCalendarFeed();
    expect(url).toMatch(/\.ics$/);
    expect(await client.listCalendarFeeds()).toEqual([feed]);
    expect(await createFakeClient({ role: 'leader', school: client.school }).listCalendarFeeds()).toEqual([]);
    await client.revokeCalendarFeed(feed.id);
    expect(await client.listCalendarFeeds()).toEqual([]);
    await expect(client.revokeCalendarFeed(feed.id)).rejects.toBeInstanceOf(NotFoundError);
  });
});
