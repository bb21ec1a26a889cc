import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { RandomBytes } from '../randomness/random-bytes.js';

const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function keyFrom(secret: string, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'homevisit sealed text', 32));
}

/** Encrypts a text so that only whoever has the secret can read it (HKDF-SHA-256, AES-256-GCM). */
export function seal(text: string, secret: string, randomBytes: RandomBytes): string {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret, salt), nonce);
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), encrypted]).toString('base64');
}

/**
 * Reads a sealed text.
 *
 * @throws {Error} when the secret is another one, or the text was tampered with.
 */
export function unseal(sealed: string, secret: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const nonceStart = SALT_BYTES;
  const tagStart = nonceStart + NONCE_BYTES;
  const textStart = tagStart + TAG_BYTES;
  const key = keyFrom(secret, bytes.subarray(0, SALT_BYTES));
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(nonceStart, tagStart));
  decipher.setAuthTag(bytes.subarray(tagStart, textStart));
  return Buffer.concat([decipher.update(bytes.subarray(textStart)), decipher.final()]).toString('utf8');
}
