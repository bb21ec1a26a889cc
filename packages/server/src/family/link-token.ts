import { createHash } from 'node:crypto';
import type { RandomBytes } from '../randomness/random-bytes.js';

/** Bytes of a token: 256 bits, which nobody guesses. */
const TOKEN_BYTES = 32;

/** A new token for a family's link. */
export function newLinkToken(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url');
}

/** What is stored of a token. It has 256 random bits, so a plain SHA-256 cannot be turned back. */
export function digestOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
