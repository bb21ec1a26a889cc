import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendJson, sendProblem, startLocalServer, type LocalServer } from '../../test/local-server.js';
import { sampleSession } from '../../test/samples.js';
import { createHomevisitClient, isServerError, isTimeoutError } from '../index.js';

// Chromium 90 lacks this, `Object.hasOwn` and more. Node's own fetch needs the others, so only this can be taken away.
const original = Object.getOwnPropertyDescriptor(AbortSignal.prototype, 'throwIfAborted');

let server: LocalServer;
beforeEach(async () => {
  server = await startLocalServer();
  Reflect.deleteProperty(AbortSignal.prototype, 'throwIfAborted');
});
afterEach(async () => {
  if (original) Object.defineProperty(AbortSignal.prototype, 'throwIfAborted', original);
  await server.stop();
});

const getToken = () => 'token';

describe('in an engine as old as Chromium 90', () => {
  it('a call is answered', async () => {
    server.handle((_, response) => sendJson(response, sampleSession));
    await expect(createHomevisitClient({ baseUrl: server.baseUrl, getToken }).getSession()).resolves.toEqual(
      sampleSession,
    );
  });

  it('a call is sent once, and the failure is told', async () => {
    server.handle((_, response) => sendProblem(response, 503));
    const error = await createHomevisitClient({
      baseUrl: server.baseUrl,
      getToken,
    })
      .getSession()
      .catch((reason: unknown) => reason);
    expect(isServerError(error)).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  it('a call has a time limit and can be aborted', async () => {
    server.handle(() => undefined);
    const client = createHomevisitClient({
      baseUrl: server.baseUrl,
      getToken,
      timeout: 50,
    });
    expect(isTimeoutError(await client.getSession().catch((reason: unknown) => reason))).toBe(true);
    const controller = new AbortController();
    const patient = createHomevisitClient({
      baseUrl: server.baseUrl,
      getToken,
    });
    const work = patient.getSession({ signal: controller.signal });
    await expect.poll(() => server.requests).toHaveLength(2);
    controller.abort(new Error('left'));
    await expect(work).rejects.toThrow('left');
    await expect.poll(() => server.abandoned).toBe(2);
  });
});
