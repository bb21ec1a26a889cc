import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPostMessage } from './post-message.js';
import { createTargetGuard, isPublicAddress } from './target-guard.js';

describe('a message to a webhook', () => {
  let server: Server;
  let port: number;
  const received: { readonly path: string | undefined; readonly body: string; readonly id: unknown }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push({ path: request.url, body, id: request.headers['webhook-id'] });
        response.writeHead(request.url === '/moved' ? 307 : 202, { Location: '/elsewhere' }).end('x'.repeat(1_000_000));
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const message = (path: string, host = 'localhost') => ({
    url: `http://${host}:${port}${path}`,
    headers: { 'webhook-id': 'event-1' },
    body: '{"a":"家访"}',
  });

  it('arrives byte for byte at a host of the operator’s own network that the operator has named', async () => {
    const post = createPostMessage(createTargetGuard(['LOCALHOST', '127.0.0.1']));
    expect(await post(message('/take'))).toBe(202);
    expect(await post(message('/take', '127.0.0.1'))).toBe(202);
    expect(received.pop()).toEqual({ path: '/take', body: '{"a":"家访"}', id: 'event-1' });
  });

  it('follows no redirection', async () => {
    const post = createPostMessage(createTargetGuard(['localhost']));
    received.length = 0;
    expect(await post(message('/moved'))).toBe(307);
    expect(received.map(({ path }) => path)).toEqual(['/moved']);
  });

  it('does not leave for a host that nobody has named', async () => {
    const post = createPostMessage(createTargetGuard());
    await expect(post(message('/take'))).rejects.toMatchObject({ name: 'TargetNotAllowedError' });
  });

  it('does not leave for a name that turns out to mean a machine of the own network', async () => {
    const { lookup } = createTargetGuard();
    const found = new Promise((resolve) => {
      lookup('localhost', {}, (error) => {
        resolve(error?.name);
      });
    });
    expect(await found).toBe('TargetNotAllowedError');
  });

  it.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['::ffff:127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['not an address', false],
  ])('may go to %s: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});
