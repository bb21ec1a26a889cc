import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleDraft, sampleFiledVisit, sampleSession, sampleSheet } from '../test/samples.js';
import { sendJson, sendProblem, startLocalServer, type LocalServer } from '../test/local-server.js';
import {
  createHomevisitClient,
  isConflictError,
  isContractError,
  isForbiddenError,
  isHomevisitError,
  isNetworkError,
  isNotFoundError,
  isRateLimitedError,
  isServerError,
  isTimeoutError,
  isUnauthenticatedError,
  isValidationError,
  type HomevisitClientOptions,
} from './index.js';

let server: LocalServer;
beforeEach(async () => {
  server = await startLocalServer();
});
afterEach(() => server.stop());

function clientWith(options: Partial<HomevisitClientOptions> = {}) {
  return createHomevisitClient({
    baseUrl: server.baseUrl,
    getToken: () => 'token-1',
    retryDelay: 4,
    ...options,
  });
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.unreachable('the call should have failed'),
    (error: unknown) => error,
  );
}

describe('the address and the headers of a call', () => {
  it('are made from the contract table', async () => {
    server.handle((_, response) => sendJson(response, { students: [] }));
    await expect(clientWith().listStudents('class 1/A')).resolves.toEqual([]);
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      url: '/api/classes/class%201%2FA/students',
    });
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: 'Bearer token-1',
    });
    expect(server.requests[0]?.headers['idempotency-key']).toBeUndefined();
  });

  it('carry the day of a coverage as a query parameter, and none for now', async () => {
    server.handle((_, response) =>
      sendJson(response, {
        asOf: '2026-11-22T19:00:00+08:00',
        measures: [],
        clauses: {},
        pressing: [],
      }),
    );
    await clientWith().getCoverage({ asOf: '2026-11-01' });
    await clientWith().getCoverage();
    expect(server.requests.map(({ url }) => url)).toEqual(['/api/coverage?asOf=2026-11-01', '/api/coverage']);
  });

  it('name the family of a feedback link where one is given', async () => {
    server.handle((_, response) =>
      sendJson(response, { token: 't', visitId: 'visit-1', expiresAt: '2026-12-06T23:59:59+08:00' }),
    );
    await clientWith().createFeedbackLink('visit-1', { familyId: 'family 2' });
    await clientWith().createFeedbackLink('visit-1', { idempotencyKey: 'k' });
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/api/visits/visit-1/feedback-links?familyId=family+2',
      '/api/visits/visit-1/feedback-links',
    ]);
    expect(server.requests[1]?.headers['idempotency-key']).toBe('"k"');
  });

  it('may be sent through a fetch of the host', async () => {
    server.handle((_, response) => sendJson(response, sampleSession));
    const fetch = vi.fn(globalThis.fetch);
    await clientWith({ fetch }).getSession();
    expect(fetch).toHaveBeenCalledOnce();
  });
});

describe('a token that the server refuses', () => {
  it('is renewed once for all calls that were refused together, and each call is repeated once', async () => {
    const asked: boolean[] = [];
    server.handle(({ headers }, response) =>
      headers.authorization === 'Bearer fresh' ? sendJson(response, sampleSession) : sendProblem(response, 401),
    );
    const client = clientWith({
      async getToken({ renew }) {
        asked.push(renew);
        await new Promise((resolve) => setTimeout(resolve, 20));
        return renew ? 'fresh' : 'stale';
      },
    });
    const sessions = await Promise.all(Array.from({ length: 12 }, () => client.getSession()));
    expect(sessions).toHaveLength(12);
    expect(asked).toEqual([false, true]);
    expect(server.requests).toHaveLength(24);
  });

  it('is not renewed again for a refusal that arrives after the renewal', async () => {
    const asked: boolean[] = [];
    let refusals = 0;
    server.handle(async ({ headers }, response) => {
      if (headers.authorization === 'Bearer fresh') {
        sendJson(response, sampleSession);
        return;
      }
      refusals += 1;
      if (refusals === 2) await new Promise((resolve) => setTimeout(resolve, 60));
      sendProblem(response, 401);
    });
    const client = clientWith({
      getToken({ renew }) {
        asked.push(renew);
        return renew ? 'fresh' : 'stale';
      },
    });
    await Promise.all([client.getSession(), client.getSession()]);
    expect(asked).toEqual([false, true]);
  });

  it('fails the call when the new one is refused too', async () => {
    server.handle((_, response) => sendProblem(response, 401, { code: 'token-expired' }));
    const error = await failureOf(clientWith().getSession());
    expect(isUnauthenticatedError(error) && error.problemCode).toBe('token-expired');
    expect(server.requests).toHaveLength(2);
  });

  it('fails the call when the host has no other, and the next call asks the host again', async () => {
    server.handle((_, response) => sendJson(response, sampleSession));
    const getToken = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new Error('signed out'))
      .mockResolvedValue('t');
    const client = clientWith({ getToken });
    expect(isUnauthenticatedError(await failureOf(client.getSession()))).toBe(true);
    await expect(client.getSession()).resolves.toEqual(sampleSession);
  });

  it('keeps the body and the idempotency key of the write that is repeated', async () => {
    server.handle(({ headers }, response) =>
      headers.authorization === 'Bearer fresh' ? sendJson(response, sampleFiledVisit) : sendProblem(response, 401),
    );
    await clientWith({
      getToken: ({ renew }) => (renew ? 'fresh' : 'stale'),
    }).fileVisit(sampleDraft);
    const [first, second] = server.requests;
    expect(second?.text).toBe(first?.text);
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
  });
});

describe('a failure that may pass', () => {
  it('is retried for a read, and the answer is given as if nothing had happened', async () => {
    server.handle((_, response) =>
      server.requests.length < 3 ? sendProblem(response, 503) : sendJson(response, sampleSession),
    );
    await expect(clientWith().getSession()).resolves.toEqual(sampleSession);
    expect(server.requests).toHaveLength(3);
  });

  it('is retried for a connection that is cut in the middle of the answer', async () => {
    server.handle((_, response) => {
      if (server.requests.length > 1) {
        sendJson(response, sampleSession);
        return;
      }
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': '5000',
      });
      response.write('{"person":');
      setTimeout(() => response.destroy(), 5);
    });
    await expect(clientWith().getSession()).resolves.toEqual(sampleSession);
  });

  it('waits as long as Retry-After says', async () => {
    const times: number[] = [];
    server.handle((_, response) => {
      times.push(performance.now());
      if (times.length === 1) sendProblem(response, 429, {}, { 'retry-after': '1' });
      else sendJson(response, sampleSession);
    });
    await clientWith().getSession();
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('is given back at once when Retry-After asks for more patience than a user has', async () => {
    server.handle((_, response) => sendProblem(response, 429, {}, { 'retry-after': '3600' }));
    const error = await failureOf(clientWith().getSession());
    expect(isRateLimitedError(error) && error.retryAfterSeconds).toBe(3600);
    expect(server.requests).toHaveLength(1);
  });

  it('is given back after the last attempt', async () => {
    server.handle((_, response) => sendProblem(response, 502));
    const error = await failureOf(clientWith({ retries: 1 }).getSession());
    expect(isServerError(error) && error.status).toBe(502);
    expect(server.requests).toHaveLength(2);
  });

  it('is not retried for a refusal', async () => {
    server.handle((_, response) => sendProblem(response, 404));
    expect(isNotFoundError(await failureOf(clientWith().listVisits('nobody')))).toBe(true);
    expect(server.requests).toHaveLength(1);
  });
});

describe('the idempotency key of a write', () => {
  it('stays the same over retries', async () => {
    server.handle((_, response) =>
      server.requests.length < 3 ? sendProblem(response, 503) : sendJson(response, sampleFiledVisit),
    );
    await clientWith().fileVisit(sampleDraft);
    const keys = server.requests.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^"[0-9a-f-]{36}"$/);
    expect(new Set(server.requests.map(({ text }) => text)).size).toBe(1);
  });

  it('is a new one for each write', async () => {
    server.handle((_, response) => sendJson(response, sampleFiledVisit));
    const client = clientWith();
    await client.fileVisit(sampleDraft);
    await client.fileVisit(sampleDraft);
    expect(new Set(server.requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(2);
  });

  it("is the caller's where the caller gives one", async () => {
    server.handle((_, response) => sendJson(response, sampleFiledVisit));
    await clientWith().fileVisit(sampleDraft, {
      idempotencyKey: 'draft-7 "a\\b"',
    });
    expect(server.requests[0]?.headers['idempotency-key']).toBe('"draft-7 \\"a\\\\b\\""');
  });

  it('is refused before anything is sent when it could not stand in a header', async () => {
    await expect(clientWith().fileVisit(sampleDraft, { idempotencyKey: '草稿' })).rejects.toThrow(RangeError);
    expect(server.requests).toHaveLength(0);
  });
});

describe('an aborted call', () => {
  it('rejects with the reason and closes the connection', async () => {
    server.handle(() => undefined);
    const controller = new AbortController();
    const reason = new Error('the page was left');
    const work = clientWith().getSession({ signal: controller.signal });
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    controller.abort(reason);
    await expect(work).rejects.toBe(reason);
    await vi.waitFor(() => expect(server.abandoned).toBe(1));
  });

  it('sends nothing when it was aborted before', async () => {
    await expect(
      clientWith().getSession({
        signal: AbortSignal.abort(new Error('too late')),
      }),
    ).rejects.toThrow('too late');
    expect(server.requests).toHaveLength(0);
  });

  it('does not wait for a token that others still wait for', async () => {
    server.handle((_, response) => sendJson(response, sampleSession));
    let give = (_token: string): void => undefined;
    const client = clientWith({
      getToken: () => new Promise<string>((resolve) => (give = resolve)),
    });
    const controller = new AbortController();
    const left = client.getSession({ signal: controller.signal });
    const stays = client.getSession();
    await Promise.resolve();
    controller.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    give('token');
    await expect(stays).resolves.toEqual(sampleSession);
  });

  it('is not repeated, and ends the wait before a repetition', async () => {
    server.handle((_, response) => sendProblem(response, 503, {}, { 'retry-after': '15' }));
    const controller = new AbortController();
    const work = clientWith().getSession({ signal: controller.signal });
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort(new Error('left'));
    await expect(work).rejects.toThrow('left');
    expect(server.requests).toHaveLength(1);
  });
});

describe('problem details', () => {
  it.each([
    [400, isValidationError],
    [401, isUnauthenticatedError],
    [403, isForbiddenError],
    [404, isNotFoundError],
    [409, isConflictError],
    [410, isNotFoundError],
    [422, isValidationError],
    [500, isServerError],
    [418, isContractError],
  ])('of status %i become an error of their kind', async (status, isKind) => {
    server.handle((_, response) => sendProblem(response, status, { code: 'some-code' }));
    const error = await failureOf(clientWith({ retries: 0 }).getSession());
    expect(isKind(error)).toBe(true);
    expect(error).toMatchObject({
      operation: 'getSession',
      status,
      problemCode: 'some-code',
    });
  });

  it('give each fault with pointer, code and clauses', async () => {
    const errors = [
      { pointer: '/visitors', code: 'too-few', clauses: ['demo/D2'] },
      { pointer: '/endedAt', code: 'before-start' },
    ];
    server.handle((_, response) => sendProblem(response, 422, { errors }));
    const error = await failureOf(clientWith().fileVisit(sampleDraft));
    expect(isValidationError(error) && error.errors).toEqual(errors);
  });

  it('may be missing or malformed: the status decides', async () => {
    server.handle((_, response) => {
      response.writeHead(422, { 'content-type': 'text/html' });
      response.end('<h1>Bad gateway</h1>');
    });
    const error = await failureOf(clientWith().fileVisit(sampleDraft));
    expect(isValidationError(error) && error.errors).toEqual([]);
  });

  it('leave no name, text, token or address in the error', async () => {
    server.handle((_, response) =>
      sendProblem(response, 422, {
        title: '林小满',
        detail: '林小满 left-behind',
        code: '林小满 is left-behind',
      }),
    );
    const error = await failureOf(clientWith().listVisits('student-of-林小满'));
    expect(isHomevisitError(error)).toBe(true);
    const told = `${String(error)} ${JSON.stringify(error)} ${error instanceof Error ? error.stack : ''}`;
    for (const secret of ['林小满', 'left-behind', 'token-1', '127.0.0.1']) expect(told).not.toContain(secret);
  });
});

describe('an answer that is not as the contract says', () => {
  it('is refused with operation and place, without the value', async () => {
    const value = {
      ...sampleSession,
      school: { ...sampleSession.school, timeZone: 47_11 },
    };
    server.handle((_, response) => sendJson(response, value));
    const error = await failureOf(clientWith().getSession());
    expect(isContractError(error) && [error.operation, error.pointer]).toEqual(['getSession', '/school/timeZone']);
    expect(String(error)).not.toContain('4711');
  });

  it('escapes slashes in the pointer', async () => {
    const sheet = sampleSheet([{ type: 'student', id: 'student-1' }]);
    server.handle((_, response) => sendJson(response, { ...sheet, clauses: { 'demo/D1': { id: 1 } } }));
    const error = await failureOf(
      clientWith().queryVerdicts({
        subjects: [{ type: 'student', id: 'student-1' }],
      }),
    );
    expect(isContractError(error) && error.pointer).toBe('/clauses/demo~1D1/id');
  });

  it('may be no JSON at all', async () => {
    server.handle((_, response) => void response.end('<!doctype html>'));
    const error = await failureOf(clientWith().getSession());
    expect(isContractError(error) && error.pointer).toBe('');
  });

  it('is given without what the contract does not name', async () => {
    server.handle((_, response) => sendJson(response, { ...sampleSession, categories: ['x'] }));
    await expect(clientWith().getSession()).resolves.toEqual(sampleSession);
  });
});

describe('without a connection', () => {
  it('a call fails as a network error', async () => {
    const { baseUrl } = server;
    await server.stop();
    const error = await failureOf(clientWith({ baseUrl }).getSession());
    expect(isNetworkError(error)).toBe(true);
  });

  it('a server that never answers is given up after the time limit', async () => {
    server.handle(() => undefined);
    const error = await failureOf(clientWith({ timeout: 60 }).getSession());
    expect(isTimeoutError(error)).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  it('a body that never ends is given up too', async () => {
    server.handle((_, response) => void response.write('{'));
    expect(isTimeoutError(await failureOf(clientWith({ timeout: 60 }).getSession()))).toBe(true);
  });
});

describe('a change of verdicts', () => {
  it('is told to every listener before the write is answered', async () => {
    server.handle((_, response) => sendJson(response, sampleFiledVisit));
    const client = clientWith();
    const told: string[] = [];
    client.onVerdictsChanged((sheet) => told.push(`first ${sheet.asOf}`));
    const stop = client.onVerdictsChanged(() => told.push('second'));
    await client.fileVisit(sampleDraft);
    stop();
    await client.fileVisit(sampleDraft);
    expect(told).toEqual([`first ${sampleFiledVisit.sheet.asOf}`, 'second', `first ${sampleFiledVisit.sheet.asOf}`]);
  });

  it('follows a decline too, and no failed write', async () => {
    const { sheet } = sampleFiledVisit;
    const decline = {
      id: 'decline-1',
      schoolId: 'school-1',
      studentIds: ['student-1'],
      declinedAt: sheet.asOf,
      reason: 'not-said',
      offered: [],
    };
    const listener = vi.fn();
    const client = clientWith();
    client.onVerdictsChanged(listener);
    server.handle((_, response) => sendProblem(response, 422));
    await failureOf(
      client.recordDecline({
        studentIds: ['student-1'],
        reason: 'not-said',
        offered: [],
      }),
    );
    expect(listener).not.toHaveBeenCalled();
    server.handle((_, response) => sendJson(response, { decline, sheet }));
    await client.recordDecline({
      studentIds: ['student-1'],
      reason: 'not-said',
      offered: [],
    });
    expect(listener).toHaveBeenCalledExactlyOnceWith(sheet);
  });
});
