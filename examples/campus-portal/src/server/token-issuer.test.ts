import { createTokenAuthenticator } from '@homevisit/server';
import type { Instant } from '@homevisit/sdk/calendar';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import type { DemoAccount } from './demo-accounts.js';
import { TOKEN_AUDIENCE, TOKEN_ISSUER, TokenIssuer } from './token-issuer.js';

const TEACHER: DemoAccount = {
  id: 'class-teacher',
  personId: 'person-1',
  displayName: '林知远',
  role: 'teacher',
  schoolId: 'school-1',
  title: '班主任',
  hint: '',
};

function authenticatorOf({ keys }: TokenIssuer, clock: () => Instant) {
  return createTokenAuthenticator({ issuer: TOKEN_ISSUER, audience: TOKEN_AUDIENCE, jwks: keys, clock });
}

function requestWith(token: string): Request {
  return new Request('http://127.0.0.1/api/homevisit/session', { headers: { authorization: `Bearer ${token}` } });
}

describe('the tokens that the portal mints', () => {
  it('are taken by the backend for the person, the school and the role', async () => {
    const clock = (): Instant => '2026-11-22T19:30:00+08:00';
    const issuer = await TokenIssuer.create(clock);
    const { token } = await issuer.mint(TEACHER);
    expect(await authenticatorOf(issuer, clock)(requestWith(token))).toEqual({
      ok: true,
      principal: { type: 'account', personId: 'person-1', schoolId: 'school-1', role: 'teacher' },
      expiresAt: '2026-11-22T11:35:00.000Z',
    });
  });

  it('expire after minutes, by the clock of the demo', async () => {
    let now: Instant = '2026-11-22T19:30:00+08:00';
    const issuer = await TokenIssuer.create(() => now);
    const { token, expiresAt } = await issuer.mint(TEACHER);
    expect(expiresAt).toBe('2026-11-22T11:35:00.000Z');
    now = '2026-11-22T19:36:00+08:00';
    expect(await authenticatorOf(issuer, () => now)(requestWith(token))).toEqual({
      ok: false,
      reason: 'token-expired',
    });
  });

  it('are refused when another portal has signed them', async () => {
    const clock = (): Instant => '2026-11-22T19:30:00+08:00';
    const [issuer, other] = [await TokenIssuer.create(clock), await TokenIssuer.create(clock)];
    const { token } = await other.mint(TEACHER);
    expect(await authenticatorOf(issuer, clock)(requestWith(token))).toEqual({ ok: false, reason: 'token-not-valid' });
  });

  it('carry no name', async () => {
    const issuer = await TokenIssuer.create(() => '2026-11-22T19:30:00+08:00');
    const { token } = await issuer.mint(TEACHER);
    expect(JSON.stringify(decodeJwt(token))).not.toContain(TEACHER.displayName);
  });

  it('can be checked by anybody, as only public keys are published', async () => {
    const issuer = await TokenIssuer.create(() => '2026-11-22T19:30:00+08:00');
    expect(issuer.keys.keys).toHaveLength(1);
    expect(issuer.keys.keys[0]).not.toHaveProperty('d');
  });
});
