import { describe, expect, it } from 'vitest';
import {
  ConflictError,
  isConflictError,
  isHomevisitError,
  isNotFoundError,
  TimeoutError,
  isTimeoutError,
} from './index.js';

describe('an error of the client', () => {
  it('is recognised by its own guard and by no other', () => {
    const error = new ConflictError({ operation: 'fileVisit', status: 409 });
    expect(isConflictError(error)).toBe(true);
    expect(isNotFoundError(error)).toBe(false);
    expect(isHomevisitError(error)).toBe(true);
  });

  it('is recognised when it comes from another copy of the client or from a frame', () => {
    const foreign = {
      name: 'ConflictError',
      code: 'homevisit.conflict',
      operation: 'fileVisit',
      message: '',
    };
    expect(isConflictError(foreign)).toBe(true);
    expect(isHomevisitError(foreign)).toBe(true);
  });

  it("is not mistaken for another library's error of the same name", () => {
    const abort = new DOMException('', 'TimeoutError');
    expect(isTimeoutError(abort)).toBe(false);
    expect(isTimeoutError(new TimeoutError({ operation: 'getSession' }))).toBe(true);
    for (const value of [null, undefined, 'TimeoutError', 7, new Error('x')]) {
      expect(isTimeoutError(value)).toBe(false);
      expect(isHomevisitError(value)).toBe(false);
    }
  });

  it('says operation, status and problem code, and keeps a cause', () => {
    const cause = new Error('below');
    const error = new ConflictError({
      operation: 'fileVisit',
      status: 409,
      problemCode: 'key-reused',
      cause,
    });
    expect(error.message).toBe('fileVisit: in conflict with what is there (409 key-reused)');
    expect(error.cause).toBe(cause);
    expect(new ConflictError({ operation: 'fileVisit' })).not.toHaveProperty('cause');
  });
});
