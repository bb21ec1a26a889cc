import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Scripts } from './bundle.js';

const PAGE = `<!doctype html>
  <meta charset="utf-8">
  <title>engines</title>
  <script type="module">
    import { askEverything } from './all-verdicts.js';
    Object.assign(globalThis, { askEverything });
  </script>`;

/** A server of the scripts on this machine, where pages count as secure and so have `crypto.subtle`. */
export interface ScriptsServer {
  readonly address: string;
  close(): void;
}

/** Serves one page with its scripts. */
export function serveScripts({ module, worker }: Scripts): Promise<ScriptsServer> {
  const answers: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', PAGE],
    '/all-verdicts.js': ['text/javascript', module],
    '/worker.js': ['text/javascript', worker],
  };
  const server: Server = createServer((request, response) => {
    const [type, body] = answers[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(body === '' ? 404 : 200, { 'content-type': type }).end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        address: `http://127.0.0.1:${port}/`,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}
