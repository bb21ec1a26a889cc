import type { Instant } from '@homevisit/sdk/calendar';
import { identifier } from '@homevisit/sdk/model';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import * as z from 'zod/mini';
import { credentialsOf } from './credentials.js';
import { isKeySetUnavailable, keySetOf, SIGNATURE_ALGORITHMS, type TokenKeys } from './key-set.js';
import type { Authenticate, Authentication } from './principal.js';

/** What a token says about whoever sends it. */
const claims = z.object({
  /** Id of the person in the roster. */
  sub: identifier,
  /** Id of the school, as in the roster. */
  school_id: identifier,
  role: z.optional(z.unknown()),
  iat: z.number(),
  exp: z.number(),
});

const roleInToken = z.enum(['teacher', 'leader', 'authority']);

/** Options of {@link createTokenAuthenticator}, besides the keys. */
export interface TokenAuthenticatorOptions {
  /** The host platform: value of the claim `iss`. */
  readonly issuer: string;
  /** This backend: value, or one of the values, of the claim `aud`. */
  readonly audience: string;
  /** What time it is. */
  readonly clock: () => Instant;
  /**
   * How far the host's clock may be off.
   *
   * @default 30
   */
  readonly clockToleranceSeconds?: number;
  /**
   * Longest time between `iat` and `exp`. A role that was taken away lives on until its last token expires.
   *
   * @default 3600
   */
  readonly maximumLifetimeSeconds?: number;
  /**
   * Who says what role somebody has. `token`: the claim `role`, without which a token is refused. `roster`: the roles
   * that the person holds in the school's roster on the day; of a token only `authority` counts then, as whoever
   * supervises a school stands in no roster of it.
   *
   * @default 'token'
   */
  readonly roles?: 'token' | 'roster';
}

function refused(reason: Extract<Authentication, { ok: false }>['reason']): Authentication {
  return { ok: false, reason };
}

function refusalOf(error: unknown): Authentication {
  if (error instanceof errors.JWTExpired) return refused('token-expired');
  return refused(isKeySetUnavailable(error) ? 'identity-provider-unavailable' : 'token-not-valid');
}

/**
 * Verifies the short-lived JWT (RFC 7519) that the host platform signs for whoever is signed in there, and that the
 * client sends as a bearer token. Claims: `sub` is the person's id in the roster, `school_id` the school's, `role`
 * is `teacher`, `leader` or `authority` (see {@link TokenAuthenticatorOptions.roles}), and `iss`, `aud`, `iat`, `exp` as
 * usual. Accounts and passwords stay with the host.
 *
 * @example
 * const authenticate = createTokenAuthenticator({
 *   issuer: 'https://campus.example',
 *   audience: 'homevisit',
 *   jwksUrl: 'https://campus.example/.well-known/jwks.json',
 *   clock,
 * });
 */
export function createTokenAuthenticator(options: TokenAuthenticatorOptions & TokenKeys): Authenticate {
  const { clock, clockToleranceSeconds = 30, maximumLifetimeSeconds = 3600, roles = 'token' } = options;
  const keySet = keySetOf(options);

  function principalOf(payload: JWTPayload): Authentication {
    const result = claims.safeParse(payload);
    if (!result.success) return refused('token-not-valid');
    const { sub: personId, school_id: schoolId, iat, exp } = result.data;
    if (exp - iat > maximumLifetimeSeconds) return refused('token-not-valid');
    const { data: claimed } = roleInToken.safeParse(result.data.role);
    const role = roles === 'token' || claimed === 'authority' ? claimed : 'as-in-roster';
    if (role === undefined) return refused('token-not-valid');
    const expiresAt = new Date(exp * 1000).toISOString() as Instant;
    return { ok: true, principal: { type: 'account', personId, schoolId, role }, expiresAt };
  }

  return async (request) => {
    const token = credentialsOf(request.headers, 'Bearer');
    if (token === undefined) return refused('credentials-missing');
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer: options.issuer,
        audience: options.audience,
        algorithms: SIGNATURE_ALGORITHMS,
        currentDate: new Date(clock()),
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp', 'iat'],
      });
      return principalOf(payload);
    } catch (error) {
      return refusalOf(error);
    }
  };
}
