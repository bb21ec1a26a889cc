import type { PlannedVisit, ReportedVisitEvent, VisitPlan } from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { backends } from '../testing/backends.js';
import { problemIn } from '../testing/problem-in.js';
import { schoolForEachTest } from '../testing/school-for-each-test.js';
import type { Caller } from '../testing/test-school.js';

const teacher = { as: 'teacher-1' } as const;
const other = { as: 'teacher-2' } as const;
const head = { as: 'head' } as const;

type EventWithoutTime = ReportedVisitEvent extends infer Event
  ? Event extends ReportedVisitEvent
    ? Omit<Event, 'at'>
    : never
  : never;

const plan: VisitPlan = {
  studentIds: ['student-1-2'],
  format: 'individual',
  mode: 'home',
  visitors: [{ personId: 'teacher-1', role: 'class-teacher' }],
  on: '2026-12-01',
  startsAt: '2026-12-01T18:30:00+08:00',
  expectedMinutes: 45,
  place: '文昌路 8 号',
  purpose: '了解学习情况, 逗号; 分号\n换行',
  circumstance: 'left-behind-return',
};

describe.each(backends)('a calendar of one’s own visits, on $name', ({ open }) => {
  const given = schoolForEachTest(open);

  const subscribe = async (by: Caller = teacher) => (await given.school.call('createCalendarFeed', { by })).answer;
  const fetchFeed = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    given.school.server.fetch(new Request(`https://campus.example/api/${path}`, { headers }));
  const textAt = async (path: string): Promise<string> => (await fetchFeed(path)).text();
  const planVisit = async (changes: Partial<VisitPlan> = {}, by: Caller = teacher): Promise<PlannedVisit> =>
    (await given.school.call('planVisit', { by, body: { ...plan, ...changes } })).answer;
  const happen = async (visitId: string, what: EventWithoutTime): Promise<void> => {
    given.school.now = new Date(Date.parse(given.school.now) + 60_000).toISOString() as Instant;
    const body: ReportedVisitEvent = { ...what, at: given.school.now };
    const { status, text } = await given.school.call('recordVisitEvent', { by: teacher, path: { visitId }, body });
    expect(status, text).toBe(200);
  };
  const eventsIn = (text: string): ICAL.Event[] =>
    new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
  const statusIn = (text: string): (string | undefined)[] =>
    eventsIn(text).map(({ component }) => String(component.getFirstPropertyValue('status')));

  it('tells a calendar program when the visits are', async () => {
    const { path } = await subscribe();
    const planned = await planVisit();
    await planVisit({ on: '2026-12-03', startsAt: undefined, mode: 'phone' });
    const response = await fetchFeed(path);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const [timed, wholeDay] = eventsIn(await response.text());
    expect(timed?.uid).toBe(`${planned.id}@homevisit`);
    expect(timed?.startDate.toJSDate().toISOString()).toBe('2026-12-01T10:30:00.000Z');
    expect(timed?.endDate.toJSDate().toISOString()).toBe('2026-12-01T11:15:00.000Z');
    expect(timed?.summary).toBe('家访');
    expect([wholeDay?.startDate.isDate, wholeDay?.startDate.toString(), wholeDay?.endDate.toString()]).toEqual([
      true,
      '2026-12-03',
      '2026-12-04',
    ]);
    expect(wholeDay?.summary).toBe('电话家访');
  });

  it('says nothing of whom a visit is to, where, why or with which label', async () => {
    const { path } = await subscribe();
    await planVisit();
    const text = await textAt(path);
    for (const secret of [
      'student-1-2',
      '乙测12',
      '文昌路',
      '了解学习',
      'attention',
      'left-behind',
      '三(1)班',
      'teacher-1',
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(text).toContain('CLASS:PRIVATE');
  });

  it('is written as RFC 5545 has it: lines of at most 75 bytes, each ended by CR and LF', async () => {
    const { path } = await subscribe();
    await planVisit();
    const text = await textAt(path);
    const lines = text.split('\r\n');
    expect(text).not.toMatch(/[^\r]\n/);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
    expect(text).toMatch(/\r\nDTSTAMP:\d{8}T\d{6}Z\r\n/);
  });

  it('follows the course of a visit: a higher sequence, an agreed time, a day that was put off, an end', async () => {
    const { path } = await subscribe();
    const { id } = await planVisit();
    const sequence = async (): Promise<number> => eventsIn(await textAt(path))[0]?.sequence ?? -1;
    const first = await sequence();
    expect(statusIn(await textAt(path))).toEqual(['TENTATIVE']);
    await happen(id, { type: 'agree' });
    expect(statusIn(await textAt(path))).toEqual(['CONFIRMED']);
    expect(await sequence()).toBeGreaterThan(first);
    await happen(id, { type: 'postpone', reason: 'weather' });
    expect(statusIn(await textAt(path))).toEqual(['CANCELLED']);
    await happen(id, { type: 'plan-again', on: '2026-12-10' });
    const again = eventsIn(await textAt(path))[0];
    expect([again?.startDate.toString(), again?.startDate.isDate]).toEqual(['2026-12-10', true]);
    await happen(id, { type: 'decline', reason: 'not-said' });
    const text = await textAt(path);
    expect(statusIn(text)).toEqual(['CANCELLED']);
    expect(text).not.toMatch(/declin|not-said|谢绝/i);
  });

  it('is the same text while nothing happens, whatever the time', async () => {
    const { path } = await subscribe();
    await planVisit();
    const before = await textAt(path);
    given.school.now = new Date(Date.parse(given.school.now) + 3_600_000).toISOString() as Instant;
    expect(await textAt(path)).toBe(before);
  });

  it('holds the visits that one makes, and not those that one has planned for others', async () => {
    const [own, others] = [await subscribe(), await subscribe(other)];
    await planVisit({ visitors: [{ personId: 'teacher-2', role: 'subject-teacher' }] });
    expect(eventsIn(await textAt(own.path))).toEqual([]);
    expect(eventsIn(await textAt(others.path))).toHaveLength(1);
  });

  it('speaks the language of its address', async () => {
    const { path } = await subscribe();
    await planVisit();
    expect(await textAt(`${path}?lang=en`)).toContain('SUMMARY:Home visit');
    expect(await textAt(`${path}?lang=zh-Hant`)).toContain('SUMMARY:家訪');
  });

  it('is told its address once, says when it was last asked for, and ends when it is revoked', async () => {
    const { feed, path } = await subscribe();
    expect((await given.school.call('listCalendarFeeds', { by: teacher })).answer.feeds).toEqual([feed]);
    await fetchFeed(path);
    const listed = await given.school.call('listCalendarFeeds', { by: teacher });
    expect(Date.parse(listed.answer.feeds[0]?.lastUsedAt ?? '')).toBe(Date.parse(given.school.now));
    expect(listed.text).not.toContain(path.slice(9, 40));
    expect((await given.school.call('listCalendarFeeds', { by: head })).answer.feeds).toEqual([]);
    const feedPath = { feedId: feed.id };
    expect((await given.school.call('revokeCalendarFeed', { by: head, path: feedPath })).problem.code).toBe(
      'feed-not-found',
    );
    expect((await given.school.call('revokeCalendarFeed', { by: teacher, path: feedPath })).status).toBe(200);
    expect((await problemIn(await fetchFeed(path))).code).toBe('link-revoked');
    expect((await given.school.call('listCalendarFeeds', { by: teacher })).answer.feeds).toEqual([]);
  });

  it('ends for whoever leaves the school', async () => {
    given.school.now = '2026-08-31T12:00:00+08:00';
    const { path } = await subscribe({ as: 'former' });
    expect((await fetchFeed(path)).status).toBe(200);
    given.school.now = '2026-09-01T00:00:00+08:00';
    expect((await problemIn(await fetchFeed(path))).code).toBe('person-not-on-staff');
  });

  it('is had ten times by one person at most', async () => {
    for (let index = 0; index < 10; index += 1) await subscribe();
    expect((await given.school.call('createCalendarFeed', { by: teacher })).problem.code).toBe('too-many-feeds');
    expect((await given.school.call('createCalendarFeed', { by: other })).status).toBe(200);
  });
});
