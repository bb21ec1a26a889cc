import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { LtiSchool } from '../testing/lti-school.js';
import { TEST_PAGE, TEST_PLATFORM } from '../testing/test-browser.js';
import { ltiClaim } from '../testing/test-platform.js';
import { TEST_NOW } from '../testing/test-school.js';

const SECONDS = Math.floor(Date.parse(TEST_NOW) / 1000);

async function refusal(response: Response): Promise<readonly [number, string | undefined]> {
  const text = await response.text();
  return [response.status, /<small>([a-z-]+)<\/small>/.exec(text)?.[1]];
}

describe.each(backends)('nobody comes from a learning platform (LTI 1.3), on $name', ({ open }) => {
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

  it.each(['former', 'student-1-1', 'guardian', 'nobody'])(
    'as %s, who is not on the staff: a page says so, and no account is guessed',
    async (person) => {
      const response = await given.launch(given.browser(), { person });
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(await refusal(response)).toEqual([403, 'person-not-on-staff']);
    },
  );

  const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ['for another tool', { aud: 'grades' }, 'platform-not-registered'],
    ['for several tools without saying who asked', { aud: ['home-visits', 'grades'] }, 'platform-not-registered'],
    ['that another tool has asked for', { azp: 'grades' }, 'launch-not-valid'],
    ['of another platform', { iss: 'https://elsewhere.example' }, 'platform-not-registered'],
    ['that has expired', { exp: SECONDS - 60 }, 'launch-not-valid'],
    ['that was signed an hour ago', { iat: SECONDS - 3600 }, 'launch-not-valid'],
    ['with a nonce of another login', { nonce: 'another' }, 'launch-not-valid'],
    ['without a nonce', { nonce: undefined }, 'launch-not-valid'],
    ['of nobody', { sub: undefined }, 'launch-not-valid'],
    ['of a deployment that no school has', { [ltiClaim('deployment_id')]: 'deployment-2' }, 'deployment-not-known'],
    ['of a deployment called like a property', { [ltiClaim('deployment_id')]: 'constructor' }, 'deployment-not-known'],
    ['without a deployment', { [ltiClaim('deployment_id')]: undefined }, 'launch-not-valid'],
    ['of another kind', { [ltiClaim('message_type')]: 'LtiDeepLinkingRequest' }, 'launch-not-valid'],
    ['of another version', { [ltiClaim('version')]: 'LTI-1p0' }, 'launch-not-valid'],
    ['to a page of somebody else', { [ltiClaim('target_link_uri')]: 'https://evil.example/' }, 'page-not-known'],
  ];
  it.each(wrong)('by a launch %s', async (_, claims, reason) => {
    const response = await given.launch(given.browser(), { claims });
    expect((await refusal(response))[1]).toBe(reason);
    expect(response.headers.get('location')).toBeNull();
  });

  it('by a launch that was used already, also with the cookies of who used it', async () => {
    const browser = given.browser();
    const launch = await given.signedIn(browser);
    const copy = browser.copy();
    expect((await browser.send('/lti/launch', launch)).status).toBe(303);
    expect(await refusal(await browser.send('/lti/launch', launch))).toEqual([403, 'login-not-known']);
    expect(await refusal(await copy.send('/lti/launch', launch))).toEqual([403, 'launch-not-valid']);
  });

  it('in a browser that has not begun the login', async () => {
    const launch = await given.signedIn(given.browser(), { person: 'head' });
    const other = given.browser();
    await other.login();
    expect(await refusal(await other.send('/lti/launch', launch))).toEqual([403, 'login-not-known']);
  });

  it('by what somebody else has signed, with no algorithm, or with a public key as a secret', async () => {
    const browser = given.browser();
    const login = await browser.login();
    const payload = {
      iss: TEST_PLATFORM,
      aud: 'home-visits',
      sub: 'head',
      iat: SECONDS,
      exp: SECONDS + 300,
      nonce: login.searchParams.get('nonce'),
      [ltiClaim('message_type')]: 'LtiResourceLinkRequest',
      [ltiClaim('version')]: '1.3.0',
      [ltiClaim('deployment_id')]: 'deployment-1',
      [ltiClaim('target_link_uri')]: TEST_PAGE,
    };
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const forged = [
      await new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'platform' }).sign(privateKey),
      new UnsecuredJWT(payload).encode(),
      await new SignJWT(payload)
        .setProtectedHeader({ alg: 'HS256', kid: 'platform' })
        .sign(new TextEncoder().encode(await exportSPKI(publicKey))),
      'no token at all',
    ];
    const state = login.searchParams.get('state') ?? '';
    for (const token of forged) {
      const response = await browser.send('/lti/launch', { state, id_token: token });
      expect(await refusal(response)).toEqual([403, 'launch-not-valid']);
    }
  });

  it('from a platform that is not registered, or to a page that is not the tool’s', async () => {
    const browser = given.browser();
    const login = { iss: TEST_PLATFORM, login_hint: 'hint', target_link_uri: TEST_PAGE };
    const elsewhere = await browser.send('/lti/login', { ...login, iss: 'https://elsewhere.example' }, 'GET');
    expect(await refusal(elsewhere)).toEqual([400, 'platform-not-registered']);
    const evil = await browser.send('/lti/login', { ...login, target_link_uri: 'https://evil.example/' });
    expect(await refusal(evil)).toEqual([400, 'page-not-known']);
    expect((await refusal(await browser.send('/lti/login', { iss: TEST_PLATFORM })))[1]).toBe('launch-not-valid');
  });

  it('whom the platform itself has refused', async () => {
    const browser = given.browser();
    const state = (await browser.login()).searchParams.get('state') ?? '';
    const response = await browser.send('/lti/launch', { state, error: 'login_required' });
    expect(await refusal(response)).toEqual([403, 'platform-refused']);
  });

  it('with a made-up session or code', async () => {
    const { problem } = await given.school.call('getSession', { by: { authorization: 'Bearer lti.made-up' } });
    expect(problem.code).toBe('token-not-valid');
    expect((await given.browser().exchange('made-up')).status).toBe(401);
  });

  it('while the keys of the platform are out of reach, and is told to come back', async () => {
    const away = await LtiSchool.create(database);
    await away.platform.stop();
    expect(await refusal(await away.launch(away.browser()))).toEqual([503, 'platform-unavailable']);
  });
});
