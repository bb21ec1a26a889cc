import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** As strict as a page can be that loads Lit. */
const POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** What is answered to requests for a path, as JSON. */
export type Answers = Readonly<Record<string, () => unknown>>;

/** Serves a folder, and answers made up by a test, under a strict Content-Security-Policy. */
export class StrictServer {
  readonly #server: Server;
  readonly #folder: string;
  readonly #answers: Answers;

  readonly #policy: string;

  private constructor(folder: string, answers: Answers, policy: string) {
    this.#folder = folder;
    this.#answers = answers;
    this.#policy = policy;
    this.#server = createServer((request, response) => void this.#handle(request, response));
  }

  /** @param policy - For a page that needs more than the strictest one allows. */
  static async start(folder: string, answers: Answers = {}, policy = POLICY): Promise<StrictServer> {
    const server = new StrictServer(folder, answers, policy);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = this.#answers[pathname];
    if (answer) {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(await answer()));
      return;
    }
    const file = pathname === '/' ? '/index.html' : path.normalize(pathname);
    try {
      const content = await readFile(path.join(this.#folder, file));
      response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
      response.setHeader('Content-Security-Policy', this.#policy);
      response.end(content);
    } catch {
      // Browsers ask for an icon that nobody has promised.
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    }
  }
}
