import { createLocalJWKSet, jwtVerify } from 'jose';
import { jwks, OPTIONS_OF_TOKENS } from '../../contestant.mjs';
import { NOW, SCHOOL_ID } from '../../school.mjs';

/** Checks the host's token. */
export function createAuthentication() {
  const keys = createLocalJWKSet(jwks());
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        ...OPTIONS_OF_TOKENS,
        algorithms: ['ES256'],
        currentDate: new Date(NOW),
        requiredClaims: ['exp', 'iat'],
      });
      return payload.school_id === SCHOOL_ID ? { id: payload.sub, role: payload.role } : undefined;
    } catch {
      return undefined;
    }
  };
}
