import type { Instant } from '@homevisit/sdk/calendar';
import { identifier } from '@homevisit/sdk/model';
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import * as z from 'zod/mini';
import { credentialsOf } from './credentials.js';
import type { Authenticate, Authentication } from './principal.js';

/**
 * Only signatures with a private key that the host alone has. A shared secret, or the algorithm `none`, would let
 * whoever can verify a token make one.
 */
const ALGORITHMS = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];

/** What a token says about whoever sends it. */
const claims = z.object({
  /** Id of the person in the roster. */
  sub: identifier,
  /** Id of the school, as in the roster. */
  school_id: identifier,
  role: z.enum(['teacher', 'leader']),
  iat: z.number(),
  exp: z.number(),
});

/** The host's public keys as a JSON Web Key Set (RFC 7517), or where to fetch them. */
export type TokenKeys = { readonly jwks: JSONWebKeySet } | { readonly jwksUrl: string };

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
}

function refused(reason: Extract<Authentication, { ok: false }>['reason']): Authentication {
  return { ok: false, reason };
}

/** Errors of jose say what is wrong with the token; anything else means that the keys could not be had. */
function refusalOf(error: unknown): Authentication {
  if (error instanceof errors.JWTExpired) return refused('token-expired');
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) {
    return refused('identity-provider-unavailable');
  }
  // A key set that answers with a failure is told by the base class alone.
  if (error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC') return refused('token-not-valid');
  return refused('identity-provider-unavailable');
}

/**
 * Verifies the short-lived JWT (RFC 7519) that the host platform signs for whoever is signed in there, and that the
 * client sends as a bearer token. Claims: `sub` is the person's id in the roster, `school_id` the school's, `role`
 * is `teacher` or `leader`, and `iss`, `aud`, `iat`, `exp` as usual. Accounts and passwords stay with the host.
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
  const { clock, clockToleranceSeconds = 30, maximumLifetimeSeconds = 3600 } = options;
  const keySet = 'jwks' in options ? createLocalJWKSet(options.jwks) : createRemoteJWKSet(new URL(options.jwksUrl));

  function principalOf(payload: JWTPayload): Authentication {
    const result = claims.safeParse(payload);
    if (!result.success) return refused('token-not-valid');
    const { sub, school_id: schoolId, role, iat, exp } = result.data;
    if (exp - iat > maximumLifetimeSeconds) return refused('token-not-valid');
    return { ok: true, principal: { type: 'account', personId: sub, schoolId, role } };
  }

  return async (request) => {
    const token = credentialsOf(request.headers, 'Bearer');
    if (token === undefined) return refused('credentials-missing');
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer: options.issuer,
        audience: options.audience,
        algorithms: ALGORITHMS,
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
