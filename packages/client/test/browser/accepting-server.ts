import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server treats a write. */
export type Manner = 'accept' | 'cut before' | 'cut after' | 'never answer';

/** A host's page under a strict policy, and a server that keeps to idempotency keys. */
export async function startAcceptingServer(script: string) {
  const accepted = new Map<string, string>();
  const attempts: string[] = [];
  let manner: Manner = 'accept';
  let hanging: ServerResponse[] = [];

  function write(key: string, body: string, response: ServerResponse): void {
    attempts.push(key);
    if (manner === 'cut before') {
      response.destroy();
      return;
    }
    if (!accepted.has(key)) accepted.set(key, body);
    if (manner === 'cut after') response.destroy();
    if (manner === 'accept') response.end('accepted');
    if (manner === 'never answer') hanging.push(response);
  }

  const server = createServer((request, response) => {
    if (request.url === '/accept') {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => write(String(request.headers['idempotency-key']), body, response));
      return;
    }
    response.setHeader('Content-Security-Policy', "default-src 'self'; require-trusted-types-for 'script'");
    if (request.url === '/entry.js') {
      response.setHeader('Content-Type', 'text/javascript').end(script);
    } else {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>host</title><script type="module" src="/entry.js"></script>');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    attempts,
    accepted: () => [...accepted.keys()],
    /** What hangs until now is cut: a client has a time limit, and whichever tab waits must not decide the test. */
    behave(next: Manner) {
      manner = next;
      for (const response of hanging) response.destroy();
      hanging = [];
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
