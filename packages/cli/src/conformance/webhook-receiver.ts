import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Unmet } from './unmet.js';

/** A message as it came. */
export interface ReceivedMessage {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** Longest wait for a message: an implementation may look for what is due once in a while. */
const PATIENCE = 60_000;

function only(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}

/** Takes the webhooks of the implementation under test. */
export class WebhookReceiver {
  /** Where the implementation sends to. */
  readonly address: string;
  readonly #server: Server;
  readonly #messages: ReceivedMessage[] = [];
  #noteMessage = (): void => undefined;

  private constructor(server: Server, address: string) {
    this.#server = server;
    this.address = address;
  }

  /**
   * Begins to listen.
   *
   * @param address - How the implementation reaches this machine, such as through a tunnel.
   * @param port - Where this machine listens; 0 for any port, which the address is then given.
   */
  static async listen(address: string, port: number): Promise<WebhookReceiver> {
    const server = createServer();
    server.listen(port);
    await once(server, 'listening');
    const url = new URL(address);
    if (port === 0) url.port = String((server.address() as AddressInfo).port);
    const receiver = new WebhookReceiver(server, url.href);
    server.on('request', (request, response) => {
      void text(request).then((body) => {
        const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, only(value)]));
        receiver.#messages.push({ headers, body });
        response.writeHead(204).end();
        receiver.#noteMessage();
      });
    });
    return receiver;
  }

  /**
   * The first message in which a text stands.
   *
   * @throws {Unmet} where none has come in a minute.
   */
  async messageWith(part: string): Promise<ReceivedMessage> {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const found = this.#messages.find(({ body }) => body.includes(part));
      if (found) return found;
      const rest = until - Date.now();
      if (rest <= 0) throw new Unmet('webhook: a message about the visit', 'none in a minute');
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, rest);
        this.#noteMessage = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
