import { describe, expect, it } from 'vitest';
import { retryAfterSeconds } from './retry-after.js';

describe('Retry-After', () => {
  it('may be a number of seconds', () => {
    expect(retryAfterSeconds(new Headers({ 'retry-after': '120' }))).toBe(120);
  });

  it('may be a date, which is read against the date of the answer and not the clock of the device', () => {
    const headers = {
      'retry-after': 'Sun, 22 Nov 2026 11:01:30 GMT',
      date: 'Sun, 22 Nov 2026 11:00:00 GMT',
    };
    expect(retryAfterSeconds(new Headers(headers))).toBe(90);
  });

  it('is unknown where it is missing, unreadable, or a date without a date to read it against', () => {
    expect(retryAfterSeconds(new Headers())).toBeUndefined();
    expect(retryAfterSeconds(new Headers({ 'retry-after': 'soon' }))).toBeUndefined();
    expect(retryAfterSeconds(new Headers({ 'retry-after': 'Sun, 22 Nov 2026 11:01:30 GMT' }))).toBeUndefined();
  });
});
