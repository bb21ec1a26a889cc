import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

/** Where to listen, and what answers. */
export interface ListenOptions {
  /** Answers each request; `fetch` of a server made by `createHomevisitServer`. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** 0 takes a free one. */
  readonly port: number;
  /** @default '127.0.0.1': only this machine */
  readonly host?: string;
}

/** A server that is listening. */
export interface Listener {
  /** Such as `http://127.0.0.1:8080`. */
  readonly address: string;
  /**
   * Takes no further requests and lets those under way finish.
   *
   * @param patience - milliseconds after which what is still under way is cut off; 10000 where left out.
   */
  close(patience?: number): Promise<void>;
}

const remoteAddresses = new WeakMap<Request, string>();

/** The network address that a request came from, for requests that came through `listen`. */
export function remoteAddressOf(request: Request): string | undefined {
  return remoteAddresses.get(request);
}

function addressOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/**
 * Listens for HTTP on a port of this machine. TLS is left to whatever stands before it.
 *
 * @throws {Error} of Node.js, `EADDRINUSE` for instance, when the port cannot be had.
 */
export async function listen({ fetch, port, host = '127.0.0.1' }: ListenOptions): Promise<Listener> {
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => {
      const { remoteAddress } = incoming.socket;
      if (remoteAddress !== undefined) remoteAddresses.set(request, remoteAddress);
      return fetch(request);
    },
  }) as Server;
  server.listen(port, host);
  await once(server, 'listening');
  return {
    address: addressOf(server.address() as AddressInfo),
    async close(patience = 10_000) {
      const closed = once(server, 'close');
      server.close();
      const cut = setTimeout(() => {
        server.closeAllConnections();
      }, patience);
      await closed;
      clearTimeout(cut);
    },
  };
}
