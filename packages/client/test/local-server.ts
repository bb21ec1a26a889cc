import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** Answers one request. */
export type Handler = (request: SeenRequest, response: ServerResponse) => void | Promise<void>;

/** A real HTTP server on this machine, which remembers what it was asked. */
export interface LocalServer {
  readonly baseUrl: string;
  readonly requests: readonly SeenRequest[];
  /** How many requests were cut off by the caller before they were answered. */
  readonly abandoned: number;
  handle(handler: Handler): void;
  stop(): Promise<void>;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, value: unknown, status = 200, headers = {}): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...headers,
  });
  response.end(JSON.stringify(value));
}

/** Answers with problem details (RFC 9457). */
export function sendProblem(response: ServerResponse, status: number, extra: object = {}, headers = {}): void {
  response.writeHead(status, {
    'content-type': 'application/problem+json',
    ...headers,
  });
  response.end(
    JSON.stringify({
      type: 'about:blank',
      title: 'Refused',
      status,
      code: 'refused',
      ...extra,
    }),
  );
}

/** Starts a server on a free port. */
export async function startLocalServer(): Promise<LocalServer> {
  const requests: SeenRequest[] = [];
  let abandoned = 0;
  let handler: Handler = (_, response) => sendProblem(response, 500);
  const server: Server = createServer((incoming, response) => {
    response.on('close', () => {
      if (!response.writableFinished) abandoned += 1;
    });
    void textOf(incoming).then((text) => {
      const seen = {
        method: incoming.method ?? '',
        url: incoming.url ?? '',
        headers: incoming.headers,
        text,
      };
      requests.push(seen);
      return handler(seen, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/api/`,
    requests,
    get abandoned() {
      return abandoned;
    },
    handle(next) {
      handler = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
