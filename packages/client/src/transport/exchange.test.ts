import { describe, expect, it } from 'vitest';
import { failureOf, useServer } from '../../test/client-under-test.js';
import { sendJson, sendProblem } from '../../test/local-server.js';
import { sampleDraft, sampleFiledVisit, sampleSession } from '../../test/samples.js';
import { isNetworkError, isNotFoundError, isRateLimitedError, isServerError, isTimeoutError } from '../index.js';

const server = useServer();

describe('a failure that may pass', () => {
  it('is retried for a read, and the answer is given as if nothing had happened', async () => {
    server.current.handle((_, response) =>
      server.current.requests.length < 3 ? sendProblem(response, 503) : sendJson(response, sampleSession),
    );
    await expect(server.clientWith().getSession()).resolves.toEqual(sampleSession);
    expect(server.current.requests).toHaveLength(3);
  });

  it('is retried for a connection that is cut in the middle of the answer', async () => {
    server.current.handle((_, response) => {
      if (server.current.requests.length > 1) {
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
    await expect(server.clientWith().getSession()).resolves.toEqual(sampleSession);
  });

  it('waits as long as Retry-After says', async () => {
    const times: number[] = [];
    server.current.handle((_, response) => {
      times.push(performance.now());
      if (times.length === 1) sendProblem(response, 429, {}, { 'retry-after': '1' });
      else sendJson(response, sampleSession);
    });
    await server.clientWith().getSession();
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('is given back at once when Retry-After asks for more patience than a user has', async () => {
    server.current.handle((_, response) => sendProblem(response, 429, {}, { 'retry-after': '3600' }));
    const error = await failureOf(server.clientWith().getSession());
    expect(isRateLimitedError(error) && error.retryAfterSeconds).toBe(3600);
    expect(server.current.requests).toHaveLength(1);
  });

  it('is given back after the last attempt', async () => {
    server.current.handle((_, response) => sendProblem(response, 502));
    const error = await failureOf(server.clientWith({ retries: 1 }).getSession());
    expect(isServerError(error) && error.status).toBe(502);
    expect(server.current.requests).toHaveLength(2);
  });

  it('is not retried for a refusal', async () => {
    server.current.handle((_, response) => sendProblem(response, 404));
    expect(isNotFoundError(await failureOf(server.clientWith().listVisits('nobody')))).toBe(true);
    expect(server.current.requests).toHaveLength(1);
  });
});

describe('the idempotency key of a write', () => {
  it('stays the same over retries', async () => {
    server.current.handle((_, response) =>
      server.current.requests.length < 3 ? sendProblem(response, 503) : sendJson(response, sampleFiledVisit),
    );
    await server.clientWith().fileVisit(sampleDraft);
    const keys = server.current.requests.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^"[0-9a-f-]{36}"$/);
    expect(new Set(server.current.requests.map(({ text }) => text)).size).toBe(1);
  });

  it('is a new one for each write', async () => {
    server.current.handle((_, response) => sendJson(response, sampleFiledVisit));
    const client = server.clientWith();
    await client.fileVisit(sampleDraft);
    await client.fileVisit(sampleDraft);
    expect(new Set(server.current.requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(2);
  });

  it("is the caller's where the caller gives one", async () => {
    server.current.handle((_, response) => sendJson(response, sampleFiledVisit));
    await server.clientWith().fileVisit(sampleDraft, {
      idempotencyKey: 'draft-7 "a\\b"',
    });
    expect(server.current.requests[0]?.headers['idempotency-key']).toBe('"draft-7 \\"a\\\\b\\""');
  });

  it('is refused before anything is sent when it could not stand in a header', async () => {
    await expect(server.clientWith().fileVisit(sampleDraft, { idempotencyKey: '草稿' })).rejects.toThrow(RangeError);
    expect(server.current.requests).toHaveLength(0);
  });
});

describe('without a connection', () => {
  it('a call fails as a network error', async () => {
    const { baseUrl } = server.current;
    await server.current.stop();
    const error = await failureOf(server.clientWith({ baseUrl }).getSession());
    expect(isNetworkError(error)).toBe(true);
  });

  it('a server that never answers is given up after the time limit', async () => {
    server.current.handle(() => undefined);
    const error = await failureOf(server.clientWith({ timeout: 60 }).getSession());
    expect(isTimeoutError(error)).toBe(true);
    expect(server.current.requests).toHaveLength(1);
  });

  it('a body that never ends is given up too', async () => {
    server.current.handle((_, response) => void response.write('{'));
    expect(isTimeoutError(await failureOf(server.clientWith({ timeout: 60 }).getSession()))).toBe(true);
  });
});
