import { describe, expect, it, vi } from 'vitest';
import { failureOf, useServer } from '../../test/client-under-test.js';
import { sendJson, sendProblem } from '../../test/local-server.js';
import { sampleDraft, sampleFiledVisit, sampleSession } from '../../test/samples.js';
import { isNetworkError, isUnauthenticatedError } from '../index.js';

const server = useServer();

describe('a token that the server refuses', () => {
  it('is renewed once for all calls that were refused together, and each call is repeated once', async () => {
    const asked: boolean[] = [];
    server.current.handle(({ headers }, response) =>
      headers.authorization === 'Bearer fresh' ? sendJson(response, sampleSession) : sendProblem(response, 401),
    );
    const client = server.clientWith({
      async getToken({ renew }) {
        asked.push(renew);
        await new Promise((resolve) => setTimeout(resolve, 20));
        return renew ? 'fresh' : 'stale';
      },
    });
    const sessions = await Promise.all(Array.from({ length: 12 }, () => client.getSession()));
    expect(sessions).toHaveLength(12);
    expect(asked).toEqual([false, true]);
    expect(server.current.requests).toHaveLength(24);
  });

  it('is not renewed again for a refusal that arrives after the renewal', async () => {
    const asked: boolean[] = [];
    let refusals = 0;
    server.current.handle(async ({ headers }, response) => {
      if (headers.authorization === 'Bearer fresh') {
        sendJson(response, sampleSession);
        return;
      }
      refusals += 1;
      if (refusals === 2) await new Promise((resolve) => setTimeout(resolve, 60));
      sendProblem(response, 401);
    });
    const client = server.clientWith({
      getToken({ renew }) {
        asked.push(renew);
        return renew ? 'fresh' : 'stale';
      },
    });
    await Promise.all([client.getSession(), client.getSession()]);
    expect(asked).toEqual([false, true]);
  });

  it('fails the call when the new one is refused too', async () => {
    server.current.handle((_, response) => sendProblem(response, 401, { code: 'token-expired' }));
    const error = await failureOf(server.clientWith().getSession());
    expect(isUnauthenticatedError(error) && error.problemCode).toBe('token-expired');
    expect(server.current.requests).toHaveLength(2);
  });

  it('fails the call when the host has no other, and the next call asks the host again', async () => {
    server.current.handle((_, response) => sendJson(response, sampleSession));
    const getToken = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new Error('signed out'))
      .mockResolvedValue('t');
    const client = server.clientWith({ getToken });
    expect(isUnauthenticatedError(await failureOf(client.getSession()))).toBe(true);
    await expect(client.getSession()).resolves.toEqual(sampleSession);
  });

  it.each(['Failed to fetch', 'fetch failed', 'NetworkError when attempting to fetch resource.', 'Load failed'])(
    'is no sign-in that has ended where the host could not be asked for it: "%s"',
    async (message) => {
      const getToken = () => Promise.reject(new TypeError(message));
      expect(isNetworkError(await failureOf(server.clientWith({ getToken }).getSession()))).toBe(true);
      const atFault = () => Promise.reject(new TypeError('undefined is not a function'));
      expect(isUnauthenticatedError(await failureOf(server.clientWith({ getToken: atFault }).getSession()))).toBe(true);
    },
  );

  it('keeps the body and the idempotency key of the write that is repeated', async () => {
    server.current.handle(({ headers }, response) =>
      headers.authorization === 'Bearer fresh' ? sendJson(response, sampleFiledVisit) : sendProblem(response, 401),
    );
    await server
      .clientWith({
        getToken: ({ renew }) => (renew ? 'fresh' : 'stale'),
      })
      .fileVisit(sampleDraft);
    const [first, second] = server.current.requests;
    expect(second?.text).toBe(first?.text);
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
  });
});
