import type { RandomBytes } from '../randomness/random-bytes.js';

/** Crockford's digits: none is taken for another when it is read out on the phone. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new reference of a report, such as `7KQ2-M9XD`. It is random, so that it leads to nobody. */
export function newReportReference(randomBytes: RandomBytes): string {
  const digits = Array.from(randomBytes(8), (byte) => DIGITS[byte % DIGITS.length]).join('');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
