import { createHash } from 'node:crypto';
import { newLinkToken } from '../family/link-token.js';
import type { RandomBytes } from '../randomness/random-bytes.js';
import type { LtiRegistration } from './lti-options.js';

/** Seconds that somebody may take to sign in at the platform. */
const LOGIN_SECONDS = 600;

/**
 * A sign-in that was begun in one browser. `state` goes through the platform and back; `browser` stays in a cookie, so
 * that nobody can let somebody else's browser finish it (RFC 6819 §4.4.1.8). Nothing is kept here: the nonce, which the
 * platform signs, follows from both and from whom it was begun with.
 */
export interface Login {
  readonly state: string;
  readonly browser: string;
}

/** Begins a sign-in. */
export function beginLogin(randomBytes: RandomBytes): Login {
  return { state: newLinkToken(randomBytes), browser: newLinkToken(randomBytes) };
}

/** The nonce of a sign-in with one platform. */
export function nonceOf({ state, browser }: Login, { issuer, clientId }: LtiRegistration): string {
  return createHash('sha256')
    .update(JSON.stringify([state, browser, issuer, clientId]))
    .digest('base64url');
}

/** A cookie of its own for each sign-in: several may be under way in one browser. */
function cookieName(state: string): string {
  return `homevisit-lti-${createHash('sha256').update(state).digest('hex').slice(0, 16)}`;
}

/** The answer comes from the platform's page, often in a frame: only `SameSite=None` brings the cookie along. */
function cookie(name: string, value: string, path: string, seconds: number): string {
  return `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; Secure; SameSite=None`;
}

/** The header `Set-Cookie` by which a browser remembers a sign-in. */
export function rememberLogin({ state, browser }: Login, path: string): string {
  return cookie(cookieName(state), browser, path, LOGIN_SECONDS);
}

/** The header `Set-Cookie` by which a browser forgets a sign-in. */
export function forgetLogin(state: string, path: string): string {
  return cookie(cookieName(state), '', path, 0);
}

/** The sign-in with a state that was begun in the browser which sends this; `undefined` where none was. */
export function loginIn(headers: Headers, state: string): Login | undefined {
  const name = cookieName(state);
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value) return { state, browser: value };
  }
  return undefined;
}
