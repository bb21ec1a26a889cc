import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from 'jose';
import type { Instant } from '@homevisit/sdk/calendar';
import type { DemoAccount } from './demo-accounts.js';

/** `iss` of the portal's tokens. */
export const TOKEN_ISSUER = 'qiming-campus';
/** `aud` of the portal's tokens: the kit's backend. */
export const TOKEN_AUDIENCE = 'homevisit';
/** Short on purpose: the elements ask for a new one when the backend refuses the old one. */
const LIFETIME_SECONDS = 300;

/** A token, and when it ends. */
export interface MintedToken {
  readonly token: string;
  readonly expiresAt: Instant;
}

/**
 * Mints the tokens by which the kit's backend knows who of the portal's people is calling. The key pair lives as
 * long as the process; the public half is published as a JSON Web Key Set (RFC 7517).
 */
export class TokenIssuer {
  readonly #privateKey: CryptoKey;
  readonly #now: () => Instant;
  /** What the backend verifies tokens with. */
  readonly keys: JSONWebKeySet;

  private constructor(privateKey: CryptoKey, keys: JSONWebKeySet, now: () => Instant) {
    this.#privateKey = privateKey;
    this.keys = keys;
    this.#now = now;
  }

  /** Makes a key pair for ES256 (RFC 7518 §3.4). */
  static async create(now: () => Instant): Promise<TokenIssuer> {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const key = { ...(await exportJWK(publicKey)), kid: 'portal', alg: 'ES256', use: 'sig' };
    return new TokenIssuer(privateKey, { keys: [key] }, now);
  }

  /** A token for somebody who is signed in to the portal. It carries an identifier and a role, no name. */
  async mint(account: DemoAccount): Promise<MintedToken> {
    const issuedAt = Math.floor(Date.parse(this.#now()) / 1000);
    const expiresAt = issuedAt + LIFETIME_SECONDS;
    const token = await new SignJWT({ role: account.role, school_id: account.schoolId })
      .setProtectedHeader({ alg: 'ES256', kid: 'portal' })
      .setSubject(account.personId)
      .setIssuer(TOKEN_ISSUER)
      .setAudience(TOKEN_AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(this.#privateKey);
    return { token, expiresAt: new Date(expiresAt * 1000).toISOString() as Instant };
  }
}
