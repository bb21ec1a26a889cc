/**
 * A random UUID (RFC 9562, version 4). `crypto.randomUUID` is missing before Chromium 92 and on pages without
 * TLS; `crypto.getRandomValues` is there in both.
 */
export function randomKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The value of the `Idempotency-Key` header: a string of structured fields (RFC 8941 §3.3.3).
 *
 * @throws {RangeError} when the key is empty or holds anything but printable ASCII.
 */
export function idempotencyKeyHeader(key: string): string {
  if (!/^[\x20-\x7e]+$/.test(key)) throw new RangeError('An idempotency key consists of printable ASCII characters');
  return `"${key.replace(/["\\]/g, '\\$&')}"`;
}
