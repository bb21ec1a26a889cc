import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/**
 * Only signatures with a private key that the issuer alone has. A shared secret, or the algorithm `none`, would let
 * whoever can verify a token make one.
 */
export const SIGNATURE_ALGORITHMS = [
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

/** An issuer's public keys as a JSON Web Key Set (RFC 7517), or where to fetch them. */
export type TokenKeys = { readonly jwks: JSONWebKeySet } | { readonly jwksUrl: string };

/** The keys by which a token is verified; fetched when one is needed, and kept for a while. */
export function keySetOf(keys: TokenKeys): JWTVerifyGetKey {
  return 'jwks' in keys ? createLocalJWKSet(keys.jwks) : createRemoteJWKSet(new URL(keys.jwksUrl));
}

/** True where a token could not be verified because its keys could not be had; errors of jose else tell of the token. */
export function isKeySetUnavailable(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true;
  // A key set that answers with a failure is told by the base class alone.
  return !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC';
}
