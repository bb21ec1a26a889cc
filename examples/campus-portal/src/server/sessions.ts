import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { DemoAccount } from './demo-accounts.js';

const COOKIE = 'qiming_session';
const LIFETIME_SECONDS = 8 * 60 * 60;

/**
 * The portal's own sign-in sessions, kept in memory: whoever was signed in before a restart signs in again.
 * The kit knows nothing of them; it only ever sees the short-lived tokens that the portal mints.
 */
export class Sessions {
  readonly #accounts = new Map<string, DemoAccount>();

  start(context: Context, account: DemoAccount): void {
    const id = randomBytes(32).toString('base64url');
    this.#accounts.set(id, account);
    // No `Secure`: the demo is served over plain HTTP on the loop-back address.
    setCookie(context, COOKIE, id, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: LIFETIME_SECONDS });
  }

  accountOf(context: Context): DemoAccount | undefined {
    const id = getCookie(context, COOKIE);
    return id === undefined ? undefined : this.#accounts.get(id);
  }

  end(context: Context): void {
    const id = deleteCookie(context, COOKIE, { path: '/' });
    if (id !== undefined) this.#accounts.delete(id);
  }
}
