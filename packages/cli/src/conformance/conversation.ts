import {
  CONTRACT_MEDIA_TYPE,
  endpoints,
  routes,
  type AnswerOf,
  type Endpoint,
  type OperationName,
  type Route,
} from '@homevisit/client/contract';
import { Unmet } from './unmet.js';
import type { WebhookReceiver } from './webhook-receiver.js';

/** People that the kit speaks as; the token command is asked for a token of each. */
export const ROLES = ['teacher', 'colleague', 'leader', 'outsider'] as const;
/** One of the people that the kit speaks as. */
export type Role = (typeof ROLES)[number];

/** Who sends a request: a person, a family's link, a bearer token as it is, or nobody. */
export type Sender = Role | { readonly link: string } | { readonly token: string } | 'nobody';

/** A request, before it is sent. */
export interface Message {
  readonly by: Sender;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON, or as it is where it is a file. */
  readonly body?: unknown;
  /** `null` sends none. */
  readonly key?: string | null;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** `undefined` where it was no JSON. */
  readonly value: unknown;
}

/** Sends requests of the contract to the implementation under test. */
export class Conversation {
  readonly #baseUrl: string;
  readonly #tokens: Readonly<Record<Role, string>>;
  /** Absent where the implementation has no way to send webhooks here. */
  readonly receiver: WebhookReceiver | undefined;

  constructor(baseUrl: string, tokens: Readonly<Record<Role, string>>, receiver?: WebhookReceiver) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
    this.#tokens = tokens;
    this.receiver = receiver;
  }

  #authorization(sender: Sender): string | undefined {
    if (sender === 'nobody') return undefined;
    if (typeof sender === 'string') return `Bearer ${this.#tokens[sender]}`;
    return 'link' in sender ? `HomevisitLink ${sender.link}` : `Bearer ${sender.token}`;
  }

  /** Sends a request as it is said, whether the contract allows it or not. */
  async send(name: OperationName, message: Message): Promise<Reply> {
    const route: Route = routes[name];
    const { by, path = {}, query = {}, body, key = crypto.randomUUID(), ifMatch, headers = {} } = message;
    const filled = route.path.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(path[part] ?? 'none'));
    const search = new URLSearchParams(query).toString();
    const authorization = this.#authorization(by);
    const response = await fetch(`${this.#baseUrl}${filled}${search && `?${search}`}`, {
      method: route.method,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
      headers: {
        Accept: `${CONTRACT_MEDIA_TYPE}, application/problem+json, */*;q=0.1`,
        ...(authorization !== undefined && { Authorization: authorization }),
        ...(route.idempotent && key !== null && { 'Idempotency-Key': `"${key}"` }),
        ...(body !== undefined && { 'Content-Type': body instanceof Blob ? body.type : 'application/json' }),
        ...(ifMatch !== undefined && { 'If-Match': `"${ifMatch}"` }),
        ...headers,
      },
      ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    return { status: response.status, headers: response.headers, bytes, text, value: jsonOf(text) };
  }

  /**
   * Opens an address that stands beside the operations, such as of a picture.
   *
   * @param options.untilText - Reads no further than this: for a stream, which has no end.
   */
  async open(
    path: string,
    { by = 'nobody', untilText }: { readonly by?: Sender; readonly untilText?: string } = {},
  ): Promise<Reply> {
    const authorization = this.#authorization(by);
    const controller = new AbortController();
    const response = await fetch(`${this.#baseUrl}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.any([controller.signal, AbortSignal.timeout(30_000)]),
      headers: { ...(authorization !== undefined && { Authorization: authorization }) },
    });
    const bytes = await bytesUntil(response, untilText);
    controller.abort();
    const text = new TextDecoder().decode(bytes);
    return { status: response.status, headers: response.headers, bytes, text, value: jsonOf(text) };
  }

  /**
   * Sends a request that has to succeed.
   *
   * @throws {Unmet} where it does not, or its answer has not the contract's shape.
   */
  async ask<Name extends OperationName>(name: Name, message: Message): Promise<AnswerOf<Name>> {
    return answerIn(name, await this.send(name, message));
  }
}

/** What a response brings, up to a text that ends what is wanted of it. */
async function bytesUntil(response: Response, untilText: string | undefined): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    if (untilText !== undefined && Buffer.concat(chunks).includes(untilText)) break;
  }
  return Buffer.concat(chunks);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Says what came without any of the data that came. */
export function described({ status, value }: Reply): string {
  const code = typeof value === 'object' && value !== null && 'code' in value ? ` ${String(value.code)}` : '';
  return `HTTP ${status}${code}`;
}

/**
 * The answer in a reply.
 *
 * @throws {Unmet} where it is none, or has not the contract's shape.
 */
export function answerIn<Name extends OperationName>(name: Name, reply: Reply): AnswerOf<Name> {
  if (reply.status !== 200) throw new Unmet(`${name}: HTTP 200`, described(reply));
  const endpoint: Endpoint = endpoints[name];
  const parsed = endpoint.answer.safeParse(reply.value);
  if (parsed.success) return parsed.data as AnswerOf<Name>;
  const places = parsed.error.issues.slice(0, 5).map(({ path, code }) => `/${path.join('/')} ${code}`);
  throw new Unmet(`${name}: shape of the contract`, places.join(', '));
}
