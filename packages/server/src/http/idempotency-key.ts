import { HttpProblem } from './problem.js';

/**
 * The key of a write that may be repeated, from its header: a string of structured fields (RFC 8941 §3.3.3), as
 * draft-ietf-httpapi-idempotency-key-header asks for, or the same text without quotes, as many send it.
 *
 * @throws {HttpProblem} `idempotency-key-missing`, `idempotency-key-not-valid`.
 */
export function idempotencyKeyOf(headers: Headers): string {
  const value = headers.get('idempotency-key');
  if (value === null || value.trim() === '') throw new HttpProblem('idempotency-key-missing');
  const quoted = /^"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/.exec(value)?.[1]?.replace(/\\(["\\])/g, '$1');
  const key = quoted ?? (/^[\x21\x23-\x7e]+$/.test(value) ? value : '');
  if (key === '' || key.length > 255) throw new HttpProblem('idempotency-key-not-valid');
  return key;
}
