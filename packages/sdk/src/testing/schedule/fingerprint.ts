import { createHash } from 'node:crypto';

/** A short name of a value's JSON text: another value has another one. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
