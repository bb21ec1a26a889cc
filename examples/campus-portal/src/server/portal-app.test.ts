import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoAccount } from './demo-accounts.js';
import { openDemoClock } from './demo-clock.js';
import type { HomevisitBackend } from './homevisit-backend.js';
import { Pages } from './pages.js';
import { createPortalApp } from './portal-app.js';
import { TokenIssuer } from './token-issuer.js';

const ACCOUNTS: readonly DemoAccount[] = [
  {
    id: 'class-teacher',
    personId: 'person-1',
    displayName: '林<b>知远',
    role: 'teacher',
    schoolId: 'school-1',
    title: '七年级1班班主任',
    hint: '记家访',
  },
  {
    id: 'school-leader',
    personId: 'person-2',
    displayName: '赵明德',
    role: 'leader',
    schoolId: 'school-1',
    title: '校长',
    hint: '看统计',
  },
];

const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };

describe('the portal', () => {
  let folder = '';
  let app: Hono;
  const backend: HomevisitBackend = {
    jurisdiction: 'fengnan',
    fetch: (request) => Response.json({ path: new URL(request.url).pathname }),
    endStreams: () => undefined,
    sampleFamilyToken: () => Promise.resolve('link-token'),
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'portal-pages-'));
    const page = (marker: string): string => `<html lang="zh-CN"><body><!--portal:${marker}--><!--portal:footer-->`;
    await writeFile(path.join(folder, 'sign-in.html'), page('accounts'));
    await writeFile(path.join(folder, 'roster.html'), page('header'));
    await writeFile(path.join(folder, 'coverage.html'), page('header'));
    await writeFile(path.join(folder, 'planning.html'), page('header'));
    await writeFile(path.join(folder, 'feedback.html'), page('family-header'));
    await mkdir(path.join(folder, 'assets'));
    await writeFile(path.join(folder, 'assets', 'roster-1234.js'), 'export {};');
    const clock = await openDemoClock('2026-11-22T19:30:00+08:00', undefined, () => 0);
    app = createPortalApp({
      accounts: ACCOUNTS,
      school: { name: '云岭学校', timeZone: 'Asia/Shanghai' },
      clock,
      issuer: await TokenIssuer.create(clock.now),
      pages: await Pages.load(folder),
      publicFolder: folder,
      backend,
      planning: (jurisdiction) =>
        Promise.resolve({ from: '2026-11-22', names: { jurisdiction }, roles: {}, visits: {}, left: [] }),
    });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const post = (where: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
    Promise.resolve(app.request(where, { method: 'POST', body, headers: { ...SAME_ORIGIN, ...headers } }));
  const get = (where: string, cookie = ''): Promise<Response> =>
    Promise.resolve(app.request(where, { headers: { cookie } }));
  const signIn = async (account: string): Promise<string> => {
    const answer = await post('/portal/sign-in', `account=${account}`);
    return answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  };

  it.each(['/', '/roster.html', '/coverage.html', '/planning.html'])(
    'leads from %s to the sign-in page when nobody is signed in',
    async (where) => {
      const answer = await get(where);
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toBe('/sign-in.html');
    },
  );

  it('shows each account on the sign-in page, with names as text and not as markup', async () => {
    const page = await (await get('/sign-in.html')).text();
    expect(page).toContain('七年级1班班主任');
    expect(page).toContain('林&lt;b&gt;知远');
  });

  it('keeps the session in a cookie that no script can read and no other site can use', async () => {
    const answer = await post('/portal/sign-in', 'account=class-teacher');
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/);
    expect(answer.headers.get('set-cookie')).toMatch(/SameSite=Strict/);
    expect(answer.headers.get('location')).toBe('/roster.html');
  });

  it('signs nobody in for an account that does not exist', async () => {
    const answer = await post('/portal/sign-in', 'account=headmaster');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('location')).toBe('/sign-in.html');
  });

  it('gives the leader the page of coverage, and a teacher not', async () => {
    expect((await get('/coverage.html', await signIn('school-leader'))).status).toBe(200);
    expect((await get('/coverage.html', await signIn('class-teacher'))).headers.get('location')).toBe('/roster.html');
  });

  it('gives the leader alone what is to be planned, under the documents of the district', async () => {
    const leader = await signIn('school-leader');
    const teacher = await signIn('class-teacher');
    expect((await get('/planning.html', leader)).status).toBe(200);
    expect((await get('/planning.html', teacher)).headers.get('location')).toBe('/roster.html');
    expect((await get('/portal/planning')).status).toBe(401);
    expect((await get('/portal/planning', teacher)).status).toBe(403);
    expect(await (await get('/portal/planning', leader)).json()).toMatchObject({ names: { jurisdiction: 'fengnan' } });
  });

  it('ends the session on the server when somebody signs out', async () => {
    const cookie = await signIn('class-teacher');
    await post('/portal/sign-out', '', { cookie });
    expect((await get('/roster.html', cookie)).headers.get('location')).toBe('/sign-in.html');
  });

  it('mints a token for whoever is signed in, and for nobody else', async () => {
    expect((await post('/portal/homevisit-token', '')).status).toBe(401);
    const answer = await post('/portal/homevisit-token', '', { cookie: await signIn('class-teacher') });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ token: expect.any(String) as string, expiresAt: '2026-11-22T11:35:00.000Z' });
  });

  it.each(['/portal/sign-in', '/portal/homevisit-token', '/portal/jurisdiction', '/portal/sign-out'])(
    'refuses a form that another site sends to %s',
    async (where) => {
      const answer = await post(where, 'account=class-teacher', {
        'sec-fetch-site': 'cross-site',
        origin: 'https://elsewhere.example',
      });
      expect(answer.status).toBe(403);
    },
  );

  it('switches the district for whoever is signed in, and only to one that exists', async () => {
    await post('/portal/jurisdiction', 'jurisdiction=lishui&back=/roster.html');
    expect(backend.jurisdiction).toBe('fengnan');
    const cookie = await signIn('class-teacher');
    await post('/portal/jurisdiction', 'jurisdiction=atlantis&back=/roster.html', { cookie });
    expect(backend.jurisdiction).toBe('fengnan');
    await post('/portal/jurisdiction', 'jurisdiction=lishui&back=/roster.html', { cookie });
    expect(backend.jurisdiction).toBe('lishui');
  });

  it('never leads to an address that a form brings along', async () => {
    const answer = await post('/portal/jurisdiction', 'jurisdiction=baotou&back=https://elsewhere.example/', {
      cookie: await signIn('class-teacher'),
    });
    expect(answer.headers.get('location')).toBe('/roster.html');
  });

  it('carries the token of a family link in the fragment, which no server log sees', async () => {
    const answer = await post('/portal/family-sample', '');
    expect(answer.headers.get('location')).toBe('/feedback.html#t=link-token');
  });

  it('shows a page in the language of the cookie, and in none that it does not have', async () => {
    const cookie = await signIn('class-teacher');
    const inEnglish = await (await get('/roster.html', `${cookie}; qiming_language=en`)).text();
    expect(inEnglish).toContain('<html lang="en">');
    const strange = await (await get('/roster.html', `${cookie}; qiming_language="><script>`)).text();
    expect(strange).toContain('<html lang="zh-CN">');
  });

  it('hands everything below /api/homevisit to the kit', async () => {
    expect(await (await get('/api/homevisit/session')).json()).toEqual({ path: '/api/homevisit/session' });
  });

  it('lets built assets be kept for ever, and pages not at all', async () => {
    expect((await get('/assets/roster-1234.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/sign-in.html')).headers.get('cache-control')).toBe('no-store');
  });

  it('sends the strict headers with pages, assets and refusals alike', async () => {
    for (const where of ['/sign-in.html', '/assets/roster-1234.js', '/nowhere']) {
      expect((await get(where)).headers.get('content-security-policy')).toContain("default-src 'self'");
    }
  });
});
