import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Instant } from '@homevisit/sdk/calendar';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestHost, TEST_AUDIENCE, TEST_ISSUER, type TestHost } from '../testing/test-host.js';
import { createTokenAuthenticator } from './token-authenticator.js';

const NOW: Instant = '2026-11-22T20:00:00+08:00';
const ACCOUNT = { personId: 'teacher-1', schoolId: 'school-1', role: 'teacher' } as const;

describe('verifying the tokens of a host', () => {
  let host: TestHost;
  beforeAll(async () => {
    host = await createTestHost();
  });

  const authenticate = (authorization: string | undefined, now: Instant = NOW, options = {}) =>
    createTokenAuthenticator({
      issuer: TEST_ISSUER,
      audience: TEST_AUDIENCE,
      jwks: host.jwks,
      clock: () => now,
      ...options,
    })(new Request('https://campus.example/', authorization === undefined ? {} : { headers: { authorization } }));

  const bearer = async (claims: Record<string, unknown> = {}): Promise<string> =>
    `Bearer ${await host.tokenFor(ACCOUNT, NOW, claims)}`;

  it('tells person, school and role', async () => {
    expect(await authenticate(await bearer())).toEqual({
      ok: true,
      principal: { type: 'account', ...ACCOUNT },
      expiresAt: '2026-11-22T12:05:00.000Z',
    });
  });

  it('takes the scheme in any case', async () => {
    expect(await authenticate((await bearer()).replace('Bearer', 'bearer'))).toMatchObject({ ok: true });
  });

  it.each([undefined, '', 'Bearer', 'Basic dGVhY2hlcjp4', 'Bearer two words', 'HomevisitLink abc'])(
    'misses credentials in %j',
    async (authorization) => {
      expect(await authenticate(authorization)).toEqual({ ok: false, reason: 'credentials-missing' });
    },
  );

  const wrongClaims: readonly (readonly [string, Record<string, unknown>])[] = [
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['another audience', { aud: 'grades' }],
    ['no person', { sub: undefined }],
    ['an empty person', { sub: '' }],
    ['no school', { school_id: undefined }],
    ['a role that the contract does not know', { role: 'administrator' }],
    ['no end', { exp: undefined }],
    ['no beginning', { iat: undefined }],
    ['a life of a day', { exp: Math.floor(Date.parse(NOW) / 1000) + 86_400 }],
  ];
  it.each(wrongClaims)('refuses a token with %s', async (_, claims) => {
    expect(await authenticate(await bearer(claims))).toEqual({ ok: false, reason: 'token-not-valid' });
  });

  it('tells an expired token from a wrong one, so that a client asks for a new one', async () => {
    const token = await bearer();
    expect(await authenticate(token, '2026-11-22T20:05:29+08:00')).toMatchObject({ ok: true });
    expect(await authenticate(token, '2026-11-22T20:05:31+08:00')).toEqual({ ok: false, reason: 'token-expired' });
    expect(await authenticate(token, '2026-11-22T20:05:01+08:00', { clockToleranceSeconds: 0 })).toEqual({
      ok: false,
      reason: 'token-expired',
    });
  });

  it('refuses a token of another key, one without signature, and one signed with the public key as a secret', async () => {
    const stranger = await createTestHost();
    expect(await authenticate(`Bearer ${await stranger.tokenFor(ACCOUNT, NOW)}`)).toEqual({
      ok: false,
      reason: 'token-not-valid',
    });
    const token = await host.tokenFor(ACCOUNT, NOW);
    const [, payload] = token.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await authenticate(`Bearer ${none}.${payload}.`)).toEqual({ ok: false, reason: 'token-not-valid' });
    const secret = new TextEncoder().encode(JSON.stringify(host.jwks.keys[0]));
    const confused = await new SignJWT({ ...ACCOUNT }).setProtectedHeader({ alg: 'HS256', kid: 'test' }).sign(secret);
    expect(await authenticate(`Bearer ${confused}`)).toEqual({ ok: false, reason: 'token-not-valid' });
  });

  it('refuses a token that was changed', async () => {
    const token = await host.tokenFor(ACCOUNT, NOW);
    const [header, payload = '', signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const forged = Buffer.from(JSON.stringify({ ...claims, role: 'leader' })).toString('base64url');
    expect(await authenticate(`Bearer ${header}.${forged}.${signature}`)).toEqual({
      ok: false,
      reason: 'token-not-valid',
    });
  });

  describe('with keys at an address', () => {
    let server: Server | undefined;
    afterEach(async () => {
      server?.close();
      if (server) await once(server, 'close');
      server = undefined;
    });

    async function serveKeys(answers: () => { status: number; body: string }): Promise<string> {
      server = createServer((_, response) => {
        const { status, body } = answers();
        response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(body);
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
    }

    const withKeysAt = (jwksUrl: string, authorization: string) =>
      createTokenAuthenticator({ issuer: TEST_ISSUER, audience: TEST_AUDIENCE, jwksUrl, clock: () => NOW })(
        new Request('https://campus.example/', { headers: { authorization } }),
      );

    it('fetches them', async () => {
      const url = await serveKeys(() => ({ status: 200, body: JSON.stringify(host.jwks) }));
      expect(await withKeysAt(url, await bearer())).toMatchObject({ ok: true });
    });

    it('blames the host and not the token when they cannot be had', async () => {
      const unavailable = { ok: false, reason: 'identity-provider-unavailable' };
      expect(await withKeysAt(await serveKeys(() => ({ status: 500, body: '' })), await bearer())).toEqual(unavailable);
      server?.close();
      expect(await withKeysAt('http://127.0.0.1:1/jwks.json', await bearer())).toEqual(unavailable);
    });

    it('refuses a token of a key that is not among them', async () => {
      const { publicKey } = await generateKeyPair('ES256');
      const other = { keys: [{ ...(await exportJWK(publicKey)), kid: 'other', alg: 'ES256' }] };
      const url = await serveKeys(() => ({ status: 200, body: JSON.stringify(other) }));
      expect(await withKeysAt(url, await bearer())).toEqual({ ok: false, reason: 'token-not-valid' });
    });
  });
});
