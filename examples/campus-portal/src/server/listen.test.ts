import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listenOnFreePort } from './listen.js';

describe('the port of the portal', () => {
  const servers: Server[] = [];
  const newServer = (): Server => {
    const server = createServer();
    servers.push(server);
    return server;
  };
  afterEach(() => servers.splice(0).forEach((server) => server.close()));

  it('is the next free one, when the wanted one is taken', async () => {
    const taken = await listenOnFreePort(newServer(), 0);
    const port = await listenOnFreePort(newServer(), taken);
    expect(port).toBeGreaterThan(taken);
    expect(port).toBeLessThan(taken + 20);
  });

  it('can be reached from this machine only', async () => {
    const server = newServer();
    await listenOnFreePort(server, 0);
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  it('is refused when there is no such port', async () => {
    await expect(listenOnFreePort(newServer(), -1)).rejects.toThrow('port');
  });
});
