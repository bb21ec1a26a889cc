import { createHomevisitClient } from '@homevisit/client';
import type { Instant } from '@homevisit/sdk/calendar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { listen } from '../node/listen.js';
import { backends } from '../testing/backends.js';
import { createTestSchool } from '../testing/test-school.js';
import { RateLimiter } from './rate-limiter.js';

describe.each(backends)('how often a caller may call, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('is told with each answer, and a call too many is refused until the window is over', async () => {
    const school = await createTestSchool(database, { rateLimit: { requests: 2, windowSeconds: 60 } });
    const by = { as: 'teacher-1' } as const;
    const first = await school.call('getSession', { by });
    expect(first.headers.get('ratelimit-policy')).toBe('"caller";q=2;w=60');
    expect(first.headers.get('ratelimit')).toBe('"caller";r=1;t=60');
    school.now = '2026-11-22T20:00:20+08:00';
    expect((await school.call('getPolicies', { by })).headers.get('ratelimit')).toBe('"caller";r=0;t=40');
    const refused = await school.call('getSession', { by });
    expect(refused.problem).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(refused.headers.get('retry-after')).toBe('40');
    expect(refused.headers.get('ratelimit')).toBe('"caller";r=0;t=40');
    // Another caller has a quota of its own.
    expect((await school.call('getSession', { by: { as: 'teacher-2' } })).status).toBe(200);
    school.now = '2026-11-22T20:01:00+08:00';
    expect((await school.call('getSession', { by })).headers.get('ratelimit')).toBe('"caller";r=1;t=60');
  });

  it('is without bounds where no limit is set, and no header speaks of one', async () => {
    const school = await createTestSchool(database);
    const { headers } = await school.call('getSession', { by: { as: 'teacher-1' } });
    expect([headers.has('ratelimit'), headers.has('ratelimit-policy')]).toEqual([false, false]);
  });

  it('is kept to by the client, which waits as long as it is told to', async () => {
    const clock = (): Instant => new Date().toISOString() as Instant;
    const school = await createTestSchool(database, { rateLimit: { requests: 1, windowSeconds: 2 }, clock });
    school.now = clock();
    const request = await school.request('listClasses', { by: { as: 'head' } });
    const token = request.headers.get('authorization')!.replace('Bearer ', '');
    const listener = await listen({ fetch: school.server.fetch, port: 0 });
    const statuses: number[] = [];
    const client = createHomevisitClient({
      baseUrl: `${listener.address}/api`,
      getToken: () => token,
      retryDelay: 1,
      fetch: async (...args) => {
        const response = await fetch(...args);
        statuses.push(response.status);
        return response;
      },
    });
    try {
      await client.listClasses();
      const asked = performance.now();
      await client.listClasses();
      expect(statuses).toEqual([200, 429, 200]);
      // Told in whole seconds; without it the client would have come back after a millisecond.
      expect(performance.now() - asked).toBeGreaterThan(900);
    } finally {
      await listener.close();
    }
  });
});

describe('a rate limiter', () => {
  const now: Instant = '2026-11-22T20:00:00+08:00';

  it('forgets who called longest ago, before the memory fills', () => {
    const limiter = new RateLimiter({ requests: 1, windowSeconds: 60 });
    limiter.take('first', now);
    for (let other = 0; other < 10_000; other += 1) limiter.take(`other ${other}`, now);
    expect(limiter.take('first', now).isExceeded).toBe(false);
    expect(limiter.take('other 9999', now).isExceeded).toBe(true);
  });

  it.each([
    [0, 60],
    [1.5, 60],
    [10, 0],
    [10, Number.NaN],
  ])('has no limit of %d requests in %d seconds', (requests, windowSeconds) => {
    expect(() => new RateLimiter({ requests, windowSeconds })).toThrow(RangeError);
  });
});
