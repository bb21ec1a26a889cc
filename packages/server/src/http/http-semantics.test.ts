import { endpoints, PROBLEM_KINDS, routes, type OperationName, type Route } from '@homevisit/client/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { problemIn } from '../testing/problem-in.js';
import { createTestSchool, TEST_NOW, type TestSchool } from '../testing/test-school.js';

const operations = Object.entries(routes) as [OperationName, Route][];

/** A value for each pair of braces in a route's path. */
function filledWith(value: string, route: Route): Record<string, string> {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  return Object.fromEntries(names.map((name) => [name, value]));
}

describe.each(backends)('the HTTP of the backend, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  beforeAll(async () => {
    database = await open();
    school = await createTestSchool(database);
  });
  afterAll(() => database.close());

  const send = (path: string, init: RequestInit = {}): Promise<Response> =>
    school.server.fetch(new Request(`https://campus.example${path}`, init));

  describe('every operation of the contract', () => {
    it.each(operations)('%s is mounted, and tells nothing to a stranger', async (name, route) => {
      const path = filledWith('x', route);
      const response = await school.server.fetch(
        await school.request(name, { by: { authorization: undefined }, path: path as never }),
      );
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe(
        route.rights.includes('family') ? 'HomevisitLink' : 'Bearer',
      );
    });

    it.each(operations)('%s refuses another method, naming the ones it has', async (_, route) => {
      const response = await send(`/api${route.path.replace(/\{\w+\}/g, 'x')}`, { method: 'PATCH' });
      expect(response.headers.get('allow')).toContain(route.method);
      expect(await problemIn(response)).toMatchObject({ status: 405, code: 'method-not-allowed' });
    });

    it.each(operations.filter(([, route]) => !route.rights.includes('teacher') && !route.rights.includes('family')))(
      '%s is not for a teacher',
      async (name, route) => {
        const path = filledWith('x', route);
        const { problem: refusal } = await school.call(name, { by: { as: 'teacher-1' }, path: path as never });
        expect(refusal).toMatchObject({ status: 403, code: 'role-not-permitted' });
      },
    );

    it.each(operations.filter(([, route]) => route.idempotent && !route.rights.includes('family')))(
      '%s asks for an Idempotency-Key',
      async (name, route) => {
        const path = filledWith('x', route);
        const { problem: refusal } = await school.call(name, { by: { as: 'head' }, path: path as never, key: null });
        expect(refusal).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
      },
    );

    it('does not take an account where a link is asked for, nor a link where an account is', async () => {
      const token = (await school.request('getSession', { by: { as: 'head' } })).headers.get('authorization')!;
      expect((await school.call('getFamilyVisit', { by: { authorization: token } })).problem.code).toBe(
        'link-not-valid',
      );
      expect((await school.call('getSession', { by: { link: 'abc' } })).problem.code).toBe('credentials-missing');
    });
  });

  describe('headers', () => {
    it.each(['/api/session', '/api/nothing', '/elsewhere', '/api/health'])(
      'of %s forbid keeping and guessing',
      async (path) => {
        const { headers } = await send(path);
        expect(headers.get('cache-control')).toBe('no-store');
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('referrer-policy')).toBe('no-referrer');
        expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
        expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      },
    );

    it('do not take over a request id that a caller makes up', async () => {
      const { headers } = await send('/api/health', { headers: { 'x-request-id': 'xiaoming' } });
      expect(headers.get('x-request-id')).not.toBe('xiaoming');
    });
  });

  describe('an address where nothing is', () => {
    it.each([
      '/api/nothing',
      '/api',
      '/',
      '/api/classes/',
      '/api/classes/%00/students',
      `/api/classes/${'x'.repeat(256)}/students`,
    ])('%s is a problem with a title in the language of the caller', async (path) => {
      const authorization = (await school.request('getSession', { by: { as: 'head' } })).headers.get('authorization')!;
      for (const [locale, title] of Object.entries(PROBLEM_KINDS['route-not-found'].title)) {
        const response = await send(path, { headers: { 'accept-language': locale, authorization } });
        expect(response.headers.get('content-language')).toBe(locale);
        expect(response.headers.get('vary')).toContain('Accept-Language');
        expect(await problemIn(response)).toEqual({
          type: 'https://homevisit.example/problems/route-not-found',
          title,
          status: 404,
          code: 'route-not-found',
        });
      }
    });
  });

  it('a query parameter with a fault is refused', async () => {
    for (const asOf of ['2026-02-30', 'today', '', '\0']) {
      const { problem: refusal } = await school.call('getCoverage', {
        by: { as: 'head' },
        query: { asOf: asOf as never },
      });
      expect(refusal).toMatchObject({ status: 400, code: 'query-not-valid', errors: [{ pointer: '/asOf' }] });
    }
  });

  describe('pages of other origins', () => {
    const preflight = {
      method: 'OPTIONS',
      headers: { origin: 'https://school.example', 'access-control-request-method': 'POST' },
    };

    it('are not let in where none is named', async () => {
      const response = await send('/api/visits', preflight);
      expect(response.headers.has('access-control-allow-origin')).toBe(false);
      expect(
        (await send('/api/health', { headers: { origin: 'https://school.example' } })).headers.has(
          'access-control-allow-origin',
        ),
      ).toBe(false);
    });

    it('are let in where they are named, also to read a problem', async () => {
      const { server } = await createTestSchool(database, { allowedOrigins: ['https://school.example'] });
      const ask = (origin: string, init: RequestInit = {}): Promise<Response> => {
        const request = new Request('https://campus.example/api/visits', init);
        request.headers.set('origin', origin);
        return server.fetch(request);
      };
      const allowed = await ask('https://school.example', preflight);
      expect(allowed.status).toBe(204);
      expect(allowed.headers.get('access-control-allow-origin')).toBe('https://school.example');
      expect(allowed.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
      expect(allowed.headers.has('access-control-allow-credentials')).toBe(false);
      const refused = await ask('https://school.example', { method: 'POST' });
      expect(refused.status).toBe(401);
      expect(refused.headers.get('access-control-allow-origin')).toBe('https://school.example');
      expect(refused.headers.get('vary')).toContain('Origin');
      expect((await ask('https://evil.example', preflight)).headers.has('access-control-allow-origin')).toBe(false);
    });
  });

  describe('health', () => {
    it('says that the process answers, and that the data is within reach', async () => {
      expect(await (await send('/api/health')).json()).toEqual({ status: 'ok' });
      expect(await (await send('/api/ready')).json()).toEqual({ status: 'ready' });
    });

    it('says when the data is out of reach', async () => {
      const lost = {
        ...database,
        transaction: () => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNREFUSED' })),
      };
      const { server } = await createTestSchool(database, { database: lost });
      const response = await server.fetch(new Request('https://campus.example/api/ready'));
      expect(await problemIn(response)).toMatchObject({ status: 503, code: 'database-unavailable' });
      expect(response.headers.get('retry-after')).toBe('2');
      expect((await server.fetch(new Request('https://campus.example/api/health'))).status).toBe(200);
    });
  });

  describe('the log', () => {
    it('has one line a request: the route and not the address, and nothing about a person', async () => {
      const own = await createTestSchool(database);
      await own.call('listVisits', { by: { as: 'teacher-1' }, path: { studentId: 'student-1-1' } });
      await own.call('listVisits', { by: { as: 'teacher-1' }, path: { studentId: 'wang-xiaoming' } });
      await own.server.fetch(new Request('https://campus.example/api/wang-xiaoming?x=wang', { method: 'XIAOMING' }));
      expect(own.log).toMatchObject([
        { level: 'info', event: 'request', method: 'GET', route: '/students/{studentId}/visits', status: 200 },
        { level: 'info', event: 'request', method: 'GET', route: '/students/{studentId}/visits', status: 404 },
        { level: 'info', event: 'request', method: 'other', status: 404 },
      ]);
      expect(own.log[2]).not.toHaveProperty('route');
      expect(JSON.stringify(own.log)).not.toMatch(/wang|xiaoming|student-1|teacher-1|Bearer|甲|乙/i);
    });

    it('tells where an unexpected error happened; the caller learns nothing about it', async () => {
      const own = await createTestSchool(database, {
        policies: () => {
          throw new TypeError('王小明 is not iterable');
        },
      });
      const { problem: failure, headers } = await own.call('getPolicies', { by: { as: 'head' } });
      expect(failure).toEqual({
        type: 'https://homevisit.example/problems/unexpected',
        title: PROBLEM_KINDS.unexpected.title['zh-CN'],
        status: 500,
        code: 'unexpected',
      });
      const [line] = own.log;
      expect(line).toMatchObject({
        level: 'error',
        event: 'failure',
        requestId: headers.get('x-request-id'),
        error: { name: 'TypeError' },
      });
      expect(JSON.stringify(own.log)).toContain('http-semantics.test');
      expect(JSON.stringify(own.log)).not.toContain('王小明');
    });
  });

  it('answers a HEAD like a GET without its body', async () => {
    const response = await send('/api/health', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('passes the time on from its clock alone', async () => {
    const { answer } = await school.call('getSession', { by: { as: 'head' } });
    expect(answer.now).toBe(TEST_NOW);
  });

  it('has an operation for each entry of the contract and no other', () => {
    expect(Object.keys(endpoints).sort()).toEqual(operations.map(([name]) => name).sort());
  });
});
