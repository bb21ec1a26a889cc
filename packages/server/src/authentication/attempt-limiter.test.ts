import { describe, expect, it } from 'vitest';
import { AttemptLimiter } from './attempt-limiter.js';

describe('limiting failed attempts', () => {
  const limits = { failures: 3, windowSeconds: 60 };

  it('lets an address wait after so many failures, until the window of the first one has passed', () => {
    const limiter = new AttemptLimiter(limits);
    limiter.noteFailure('a', '2026-11-22T20:00:00Z');
    limiter.noteFailure('a', '2026-11-22T20:00:10Z');
    expect(limiter.secondsToWait('a', '2026-11-22T20:00:10Z')).toBe(0);
    limiter.noteFailure('a', '2026-11-22T20:00:20Z');
    expect(limiter.secondsToWait('a', '2026-11-22T20:00:20Z')).toBe(40);
    expect(limiter.secondsToWait('a', '2026-11-22T20:01:00Z')).toBe(0);
    limiter.noteFailure('a', '2026-11-22T20:01:00Z');
    expect(limiter.secondsToWait('a', '2026-11-22T20:01:00Z')).toBe(0);
  });

  it('counts each address by itself', () => {
    const limiter = new AttemptLimiter(limits);
    for (let count = 0; count < 3; count += 1) limiter.noteFailure('a', '2026-11-22T20:00:00Z');
    expect(limiter.secondsToWait('b', '2026-11-22T20:00:00Z')).toBe(0);
  });

  it('forgets the oldest of a flood of addresses', () => {
    const limiter = new AttemptLimiter({ failures: 1, windowSeconds: 60 });
    for (let count = 0; count <= 10_000; count += 1) limiter.noteFailure(`a${count}`, '2026-11-22T20:00:00Z');
    expect(limiter.secondsToWait('a0', '2026-11-22T20:00:00Z')).toBe(0);
    expect(limiter.secondsToWait('a10000', '2026-11-22T20:00:00Z')).toBe(60);
  });
});
