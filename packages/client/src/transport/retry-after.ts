/**
 * Seconds that a server asks to wait (RFC 9110 §10.2.3). A date is read against the answer's own `Date`, so that
 * a wrong clock on the device does not matter; `undefined` where the header is missing or cannot be read.
 */
export function retryAfterSeconds(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value);
  const seconds = (Date.parse(value) - Date.parse(headers.get('date') ?? '')) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
