import { describe, expect, it } from 'vitest';
import { isUnavailable } from './is-unavailable.js';

describe('a database that is not available', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', '08006', '57P01', '53300', '40001', '40P01'])('is told by %s', (code) => {
    expect(isUnavailable(Object.assign(new Error('x'), { code }))).toBe(true);
  });

  it('is told by a connection that ended in the middle of a query', () => {
    expect(isUnavailable(new Error('Connection terminated unexpectedly'))).toBe(true);
  });

  it.each(['23505', '42P01', '42501', '22P05', 'ENOENT', 'ERR_INVALID_ARG'])('is not told by %s', (code) => {
    expect(isUnavailable(Object.assign(new Error('x'), { code }))).toBe(false);
  });

  it.each([new TypeError('x'), 'ECONNREFUSED', undefined, { code: 'ECONNREFUSED' }])('is not told by %j', (error) => {
    expect(isUnavailable(error)).toBe(false);
  });
});
