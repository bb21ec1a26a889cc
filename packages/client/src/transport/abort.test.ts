import { describe, expect, it } from 'vitest';
import { useServer } from '../../test/client-under-test.js';
import { sendJson, sendProblem } from '../../test/local-server.js';
import { sampleSession } from '../../test/samples.js';

const server = useServer();

describe('an aborted call', () => {
  it('rejects with the reason and closes the connection', async () => {
    server.current.handle(() => undefined);
    const controller = new AbortController();
    const reason = new Error('the page was left');
    const work = server.clientWith().getSession({ signal: controller.signal });
    await expect.poll(() => server.current.requests).toHaveLength(1);
    controller.abort(reason);
    await expect(work).rejects.toBe(reason);
    await expect.poll(() => server.current.abandoned).toBe(1);
  });

  it('sends nothing when it was aborted before', async () => {
    await expect(
      server.clientWith().getSession({
        signal: AbortSignal.abort(new Error('too late')),
      }),
    ).rejects.toThrow('too late');
    expect(server.current.requests).toHaveLength(0);
  });

  it('does not wait for a token that others still wait for', async () => {
    server.current.handle((_, response) => sendJson(response, sampleSession));
    let give = (_token: string): void => undefined;
    const client = server.clientWith({
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
    server.current.handle((_, response) => sendProblem(response, 503, {}, { 'retry-after': '15' }));
    const controller = new AbortController();
    const work = server.clientWith().getSession({ signal: controller.signal });
    await expect.poll(() => server.current.requests).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort(new Error('left'));
    await expect(work).rejects.toThrow('left');
    expect(server.current.requests).toHaveLength(1);
  });
});
