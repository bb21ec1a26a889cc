import { describe, expect, it } from 'vitest';
import { describeError } from './describe-error.js';

describe('an error in the log', () => {
  it('has name, code and place, but not the message, which may quote a record', () => {
    const error = Object.assign(new Error('Failing row contains (王小明,\n    at home)'), { code: '23502' });
    const described = describeError(error);
    expect(described).toMatchObject({ name: 'Error', code: '23502' });
    expect(described.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(described)).not.toMatch(/王小明|at home/);
  });

  it('may be anything that was thrown', () => {
    expect(describeError('王小明')).toEqual({ name: 'string', frames: [] });
    expect(describeError(undefined)).toEqual({ name: 'undefined', frames: [] });
  });
});
