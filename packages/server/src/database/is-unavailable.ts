/** Failures of the network underneath a connection. */
const NETWORK_CODES: readonly unknown[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
];

/**
 * Classes of SQLSTATE that pass: connection lost, too many connections, the server going down or coming up, and a
 * transaction that gave way to another one.
 */
const PASSING_STATES = /^(08|53|57P|40)/;

/** True when the database cannot be used now, and the same request may well be answered a moment later. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = 'code' in error ? error.code : undefined;
  if (NETWORK_CODES.includes(code)) return true;
  if (typeof code === 'string') return /^[0-9A-Z]{5}$/.test(code) && PASSING_STATES.test(code);
  // The driver gives no code when a connection ends in the middle of a query.
  return error.message.startsWith('Connection terminated');
}
