import type { Instant } from '@homevisit/sdk/calendar';
import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from 'jose';

/** Somebody who is signed in to the host. */
export interface TestAccount {
  readonly personId: string;
  readonly schoolId: string;
  readonly role: 'teacher' | 'leader' | 'authority';
}

/** Issuer and audience of the test host's tokens. */
export const TEST_ISSUER = 'https://campus.example';
export const TEST_AUDIENCE = 'homevisit';

/** A host platform that signs tokens, as a vendor's does. */
export interface TestHost {
  readonly jwks: JSONWebKeySet;
  /** A token of five minutes; `claims` replace what it says otherwise. */
  tokenFor(account: TestAccount, now: Instant, claims?: Readonly<Record<string, unknown>>): Promise<string>;
}

/** Makes a host with a key pair of its own. */
export async function createTestHost(): Promise<TestHost> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const key = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  return {
    jwks: { keys: [key] },
    tokenFor({ personId, schoolId, role }, now, claims = {}) {
      const iat = Math.floor(Date.parse(now) / 1000);
      const usual = {
        sub: personId,
        school_id: schoolId,
        role,
        iss: TEST_ISSUER,
        aud: TEST_AUDIENCE,
        iat,
        exp: iat + 300,
      };
      return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'test' }).sign(privateKey);
    },
  };
}
