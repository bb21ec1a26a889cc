import { epochMillisecondsOf, type Instant } from '@homevisit/sdk/calendar';
import { credentialsOf } from '../authentication/credentials.js';
import type { Authenticate } from '../authentication/principal.js';
import type { Database } from '../database/database.js';
import { newLinkToken } from '../family/link-token.js';
import { readSecret } from './launch-secrets.js';

/** Tells a session of a launch from a token that the host has signed, which never begins so. */
const PREFIX = 'lti.';

/** A new token for a session. */
export const newSessionToken = (randomBytes: Parameters<typeof newLinkToken>[0]): string =>
  PREFIX + newLinkToken(randomBytes);

/** Takes sessions of launches beside the host's own tokens. What role somebody has, the school's roster says. */
export function takeLtiSessions(authenticate: Authenticate, database: Database, clock: () => Instant): Authenticate {
  return async (request) => {
    const token = credentialsOf(request.headers, 'Bearer');
    if (!token?.startsWith(PREFIX)) return authenticate(request);
    const session = await readSecret(database, { purpose: 'session', secret: token });
    if (!session) return { ok: false, reason: 'token-not-valid' };
    const { launched, expiresAt } = session;
    if (epochMillisecondsOf(expiresAt) <= epochMillisecondsOf(clock())) return { ok: false, reason: 'token-expired' };
    return { ok: true, principal: { type: 'account', ...launched, role: 'as-in-roster' }, expiresAt };
  };
}
