import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { LtiSchool } from '../testing/lti-school.js';
import { TEST_ADDRESS, TEST_PAGE, TEST_PLATFORM } from '../testing/test-browser.js';
import { TEST_NOW } from '../testing/test-school.js';

describe.each(backends)('who comes from a learning platform (LTI 1.3), on $name', ({ open }) => {
  let database: Database;
  let given: LtiSchool;
  beforeAll(async () => {
    database = await open();
    given = await LtiSchool.create(database);
  });
  afterAll(async () => {
    await given.platform.stop();
    await database.close();
  });

  const kept = () =>
    withSchool(database, given.school.schoolId, (transaction) =>
      transaction.query('SELECT lti_secret::text AS row FROM lti_secret'),
    );
  const sessionOf = async (token: string) =>
    given.school.call('getSession', { by: { authorization: `Bearer ${token}` } });

  it('is sent to the platform to say who they are, with nothing kept but a cookie', async () => {
    const response = await given.browser().send('/lti/login', {
      iss: TEST_PLATFORM,
      login_hint: 'hint',
      lti_message_hint: 'message',
      target_link_uri: TEST_PAGE,
    });
    const { origin, pathname, searchParams } = new URL(response.headers.get('location') ?? '');
    expect(`${origin}${pathname}`).toBe(given.platform.registration.authenticationUrl);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      scope: 'openid',
      response_type: 'id_token',
      response_mode: 'form_post',
      prompt: 'none',
      client_id: 'home-visits',
      redirect_uri: `${TEST_ADDRESS}/lti/launch`,
      login_hint: 'hint',
      lti_message_hint: 'message',
    });
    expect(response.headers.get('set-cookie')).toMatch(
      /^homevisit-lti-[0-9a-f]{16}=[\w-]{43}; Path=\/api\/lti; Max-Age=600; HttpOnly; Secure; SameSite=None$/,
    );
    expect(await kept()).toEqual([]);
  });

  it('comes to the page with a code that is exchanged once for a token, with the rights that the roster gives', async () => {
    const browser = given.browser();
    const response = await given.launch(browser);
    expect(response.status).toBe(303);
    const location = response.headers.get('location') ?? '';
    expect(location.startsWith(`${TEST_PAGE}#lti-code=`)).toBe(true);
    const code = location.split('#lti-code=')[1] ?? '';
    const { token, expiresAt } = (await (await browser.exchange(code)).json()) as { token: string; expiresAt: string };
    expect(Date.parse(expiresAt) - Date.parse(given.school.now)).toBe(3_600_000);
    const { answer } = await sessionOf(token);
    // The platform has called this teacher an administrator.
    expect([answer.person.id, answer.role]).toEqual(['teacher-1', 'teacher']);
    expect((await browser.exchange(code)).status).toBe(401);
  });

  it('is a leader where the roster says so', async () => {
    const { token } = await given.session(given.browser(), { person: 'head' });
    expect((await sessionOf(token)).answer.role).toBe('leader');
  });

  it('launches again when the session has ended, and is told so', async () => {
    const { token } = await given.session(given.browser());
    given.school.now = '2026-11-22T21:30:00+08:00';
    try {
      expect((await sessionOf(token)).problem.code).toBe('token-expired');
    } finally {
      given.school.now = TEST_NOW;
    }
  });

  it('does not keep out who comes with a token that the host has signed', async () => {
    expect((await given.school.call('getSession', { by: { as: 'teacher-1' } })).status).toBe(200);
  });

  it('leaves neither token nor person nor code in the log, and no secret in the database', async () => {
    const { code, token } = await given.session(given.browser());
    const log = JSON.stringify(given.school.log);
    for (const secret of [code, token, 'teacher-1', 'hint']) expect(log).not.toContain(secret);
    const rows = JSON.stringify(await kept());
    for (const secret of [code, token]) expect(rows).not.toContain(secret);
  });

  it('is forgotten with a later launch, once everything has expired', async () => {
    expect((await kept()).length).toBeGreaterThan(3);
    given.school.now = '2026-11-23T08:00:00+08:00';
    try {
      await given.launch(given.browser());
      expect(await kept()).toHaveLength(2);
    } finally {
      given.school.now = TEST_NOW;
    }
  });
});
