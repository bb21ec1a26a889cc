import type { BadgeLinkOrder } from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { select } from '../database/select.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { problemIn } from '../testing/problem-in.js';
import { schoolForEachTest } from '../testing/school-for-each-test.js';
import type { Caller } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

const teacher = { as: 'teacher-1' } as const;
const head = { as: 'head' } as const;
const student = { type: 'student', id: 'student-1-2' } as const;

function later(now: Instant, minutes: number): Instant {
  return new Date(Date.parse(now) + minutes * 60_000).toISOString() as Instant;
}

describe.each(backends)('badges as pictures, on $name', ({ open }) => {
  const given = schoolForEachTest(open, { clientAddress: () => '192.0.2.7' });

  const order = async (subjects: BadgeLinkOrder['subjects'], by: Caller = teacher) =>
    (await given.school.call('createBadgeLinks', { by, body: { subjects } })).answer.links;
  const pathTo = async (subject: BadgeLinkOrder['subjects'][number], by: Caller = teacher): Promise<string> =>
    (await order([subject], by))[0]!.path;
  const fetchPicture = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    given.school.server.fetch(new Request(`https://campus.example/api/${path}`, { headers }));
  const logged = async () =>
    (await given.school.call('listAccessLog', { by: head })).answer.entries.filter(
      ({ operation }) => operation === 'getBadge',
    );

  it('say in words, shape and a title how the subject stands, and nothing of who it is', async () => {
    const path = await pathTo(student);
    const response = await fetchPicture(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    const picture = await response.text();
    expect(picture).toMatch(/<title>[^<]+<\/title>/);
    expect(picture).toMatch(/<path [^>]*d="M/);
    for (const secret of ['student-1-2', '乙测12', 'left-behind', '留守', given.school.schoolId]) {
      expect(picture).not.toContain(secret);
      expect(path).not.toContain(secret);
    }
  });

  it('follow what was filed meanwhile', async () => {
    const path = await pathTo(student);
    const before = await (await fetchPicture(path)).text();
    await given.school.call('fileVisit', { by: teacher, body: visitDraftOf([student.id]) });
    const after = await (await fetchPicture(path)).text();
    const statusOf = (picture: string): string | undefined => /data-status="([^"]+)"/.exec(picture)?.[1];
    const { answer } = await given.school.call('queryVerdicts', { by: teacher, body: { subjects: [student] } });
    expect(answer.subjects[0]?.verdicts.map(({ status }) => status)).toContain(statusOf(after));
    expect(after).not.toBe(before);
  });

  it('are in the language of the address, else in that of the browser', async () => {
    const path = await pathTo(student);
    const asked = await fetchPicture(`${path}?lang=en`, { 'Accept-Language': 'zh-TW' });
    expect(asked.headers.get('content-language')).toBe('en');
    expect((await fetchPicture(path, { 'Accept-Language': 'zh-TW' })).headers.get('content-language')).toBe('zh-Hant');
    expect((await fetchPicture(path)).headers.get('content-language')).toBe('zh-CN');
    expect((await problemIn(await fetchPicture(`${path}?lang=fr`))).code).toBe('query-not-valid');
  });

  it('load nothing, run nothing and are kept by no cache', async () => {
    const response = await fetchPicture(await pathTo(student));
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    const picture = await response.text();
    expect(picture.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /https?:|href|<script|<style|style=|url\(/,
    );
  });

  it('are noted as a look of whoever made the link, and the log line has no token', async () => {
    const path = await pathTo(student);
    expect(await logged()).toEqual([]);
    await fetchPicture(path);
    expect(await logged()).toMatchObject([{ actor: { id: 'teacher-1' }, subjects: [{ id: 'student-1-2' }] }]);
    const lines = given.school.log.filter((line) => line.event === 'request' && line.route === '/badge/{token}.svg');
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(given.school.log)).not.toContain(path.slice(6, 40));
  });

  it('end after some minutes', async () => {
    const [link] = await order([student]);
    given.school.now = later(link!.expiresAt, -1);
    expect((await fetchPicture(link!.path)).status).toBe(200);
    given.school.now = later(link!.expiresAt, 1);
    expect((await problemIn(await fetchPicture(link!.path))).code).toBe('link-expired');
    expect(await logged()).toHaveLength(1);
  });

  it('end at once when their maker signs out, and nobody else’s do', async () => {
    const [own, other] = [await pathTo(student), await pathTo(student, head)];
    expect((await given.school.call('revokeBadgeLinks', { by: teacher })).answer.revoked).toBe(1);
    expect((await problemIn(await fetchPicture(own))).code).toBe('link-revoked');
    expect((await fetchPicture(other)).status).toBe(200);
  });

  it('show what their maker may see at that moment, not when they were made', async () => {
    const foreign = { type: 'student', id: 'student-2-2' } as const;
    await given.school.call('requestAccess', {
      by: teacher,
      body: { kind: 'break-glass', studentId: foreign.id, reason: '紧急联系' },
    });
    const grants = (await given.school.call('listAccessGrants', { by: head })).answer.grants;
    const path = await pathTo(foreign);
    expect((await fetchPicture(path)).status).toBe(200);
    const { id: grantId, version } = grants[0]!;
    const revoked = {
      by: head,
      path: { grantId },
      ifMatch: version,
      body: { kind: 'revoke', note: '已无需要' },
    } as const;
    expect((await given.school.call('decideAccess', revoked)).status).toBe(200);
    expect((await problemIn(await fetchPicture(path))).code).toBe('subject-not-permitted');
  });

  it('are not made for whom the caller may not see, whether they exist or not', async () => {
    const subjects = [
      student,
      { type: 'student', id: 'student-2-2' } as const,
      { type: 'student', id: 'nobody' } as const,
    ];
    const { problem } = await given.school.call('createBadgeLinks', { by: teacher, body: { subjects } });
    expect(problem).toMatchObject({
      code: 'subject-not-permitted',
      errors: [{ pointer: '/subjects/1/id' }, { pointer: '/subjects/2/id' }],
    });
    const whole = [{ type: 'school', id: given.school.schoolId } as const];
    expect((await given.school.call('createBadgeLinks', { by: teacher, body: { subjects: whole } })).status).toBe(403);
    const picture = await (await fetchPicture(`${await pathTo(whole[0]!, head)}?lang=en`)).text();
    expect(picture).toMatch(/of 6 students/);
  });

  it('are stored as digests of their tokens, and their tokens nowhere', async () => {
    const [, token = ''] = /^badge\/([A-Za-z0-9_-]{43})\.svg$/.exec(await pathTo(student)) ?? [];
    expect(token).not.toBe('');
    const rows = await withSchool(given.database, given.school.schoolId, (transaction) =>
      select(transaction, z.object({ row: z.string() }), 'SELECT to_jsonb(reader_link)::text AS row FROM reader_link'),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(token);
  });

  it('are no account, no calendar and no family’s link', async () => {
    const token = (await pathTo(student)).replace(/^badge\/|\.svg$/g, '');
    expect((await problemIn(await fetchPicture(`calendar/${token}.ics`))).code).not.toBe('');
    for (const authorization of [`Bearer ${token}`, `HomevisitLink ${token}`]) {
      expect((await given.school.call('getSession', { by: { authorization } })).status).toBe(401);
      expect((await given.school.call('getFamilyVisit', { by: { authorization } })).status).toBe(401);
    }
  });

  it('cannot be guessed without end', async () => {
    const guess = (index: number) => fetchPicture(`badge/${String(index).padStart(43, 'A')}.svg`);
    const known = await pathTo(student);
    for (let index = 0; index < 20; index += 1)
      expect((await problemIn(await guess(index))).code).toBe('link-not-valid');
    expect((await problemIn(await guess(20))).code).toBe('too-many-attempts');
    expect((await fetchPicture(known)).status).toBe(200);
  });
});
