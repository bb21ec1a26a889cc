import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** As strict as a page can be that loads Lit. */
const POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Serves a folder under a strict Content-Security-Policy. */
export class StrictServer {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(folder: string): Promise<StrictServer> {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = pathname === '/' ? '/index.html' : pathname;
      readFile(path.join(folder, path.normalize(file))).then(
        (content) => {
          response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
          response.setHeader('Content-Security-Policy', POLICY);
          response.end(content);
        },
        // Browsers ask for an icon that nobody has promised.
        () => response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new StrictServer(server);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
