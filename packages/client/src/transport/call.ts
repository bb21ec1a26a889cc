import type { BodyOf, PathOf, QueryOf, AnswerOf } from '../contract/operation-types.js';
import type { Route } from '../contract/endpoint.js';
import { CONTRACT_MEDIA_TYPE } from '../contract/media-types.js';
import { firstRoutes } from '../contract/first-routes.js';
import type { OperationName } from '../contract/routes.js';
import {
  isHomevisitError,
  NetworkError,
  TimeoutError,
  UnauthenticatedError,
  type FailureDetails,
} from '../errors/index.js';
import { throwIfAborted, waitFor } from './abort.js';
import type { Answer } from './answer.js';
import type { Authorization } from './authorization.js';
import { errorOfAnswer } from './error-of-answer.js';
import { AttemptTimeout, exchange, type ExchangeOptions, type Message } from './exchange.js';
import { idempotencyKeyHeader, randomKey } from './idempotency-key.js';
import { prepareValidation, validateAnswer } from './validate-answer.js';

/** How a client reaches its backend. */
export interface TransportOptions {
  /**
   * Where the contract's paths begin. Without an origin it is taken relative to the page.
   *
   * @example 'https://campus.example/api/homevisit'
   */
  readonly baseUrl: string;
  /**
   * How requests are sent.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: typeof globalThis.fetch;
  /**
   * Makes the idempotency key of a write for which the caller gives none.
   *
   * @default a random UUID
   */
  readonly randomKey?: () => string;
  /**
   * How often a request is repeated at most when the connection or the server fails. A server's `Retry-After` is
   * kept to; engines before Chromium 100 do not repeat.
   *
   * @default 2
   */
  readonly retries?: number;
  /**
   * Upper bound of the first wait before a repetition, in milliseconds. It doubles each time, and each wait is a
   * random part of it, so that a thousand phones do not come back in the same moment.
   *
   * @default 400
   */
  readonly retryDelay?: number;
  /**
   * Longest time for one attempt, in milliseconds.
   *
   * @default 30000
   */
  readonly timeout?: number;
}

/** What one call consists of. */
export interface CallDetails<Name extends OperationName> {
  readonly path?: PathOf<Name>;
  readonly query?: QueryOf<Name>;
  readonly body?: BodyOf<Name>;
  readonly signal?: AbortSignal | undefined;
  readonly idempotencyKey?: string | undefined;
  /** The version that a change goes over, without quotes. */
  readonly ifMatch?: string | undefined;
}

/** Calls operations of the contract by name. */
export type Call = <Name extends OperationName>(operation: Name, details: CallDetails<Name>) => Promise<AnswerOf<Name>>;

function addressOf(baseUrl: string, route: Route, details: CallDetails<OperationName>): string {
  const values: Readonly<Record<string, string>> = details.path ?? {};
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries<string | undefined>(details.query ?? {})) {
    if (value !== undefined) query.set(name, value);
  }
  const search = query.toString();
  return `${baseUrl.replace(/\/+$/, '')}${path}${search && `?${search}`}`;
}

/** The route, where it is one that a first screen needs. */
function firstRouteOf(operation: OperationName): Route | undefined {
  const first: Readonly<Partial<Record<OperationName, Route>>> = firstRoutes;
  return first[operation];
}

/** Any other route is loaded with the first call that needs it. */
async function laterRouteOf(operation: OperationName, failure: FailureDetails): Promise<Route> {
  try {
    return (await import('../contract/routes.js')).routes[operation];
  } catch (error) {
    throw new NetworkError({ ...failure, cause: error });
  }
}

function contentOf(body: unknown): string | Blob | undefined {
  return body === undefined || body instanceof Blob ? body : JSON.stringify(body);
}

function headersOf(route: Route, authorization: string, body: string | Blob | undefined, key: string | undefined) {
  return {
    accept: route.download ? '*/*' : `${CONTRACT_MEDIA_TYPE}, application/json;q=0.9, application/problem+json`,
    authorization,
    ...(body !== undefined && { 'content-type': body instanceof Blob ? body.type : 'application/json' }),
    ...(key !== undefined && { 'idempotency-key': idempotencyKeyHeader(key) }),
  };
}

/** What `fetch` rejects with where there is no connection: in Chromium and Node.js, Firefox, and Safari. */
function isConnectionFailure(error: unknown): boolean {
  return error instanceof TypeError && /^(Failed to fetch|fetch failed|NetworkError|Load failed)/.test(error.message);
}

/** Makes the one function that every operation goes through. */
export function createCall(transport: TransportOptions, authorization: Authorization): Call {
  const options: ExchangeOptions = {
    // Looked up at each call: a host may wrap `fetch` after this client was made.
    fetch: transport.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    retries: transport.retries ?? 2,
    retryDelay: transport.retryDelay ?? 400,
    timeout: transport.timeout ?? 30_000,
  };
  const newKey = transport.randomKey ?? randomKey;

  /**
   * A host's own failure to give a token counts as not being signed in, unless it says otherwise, or its `fetch` has
   * found no connection: nobody is asked to sign in for that.
   */
  async function authorized(work: Promise<string>, failure: FailureDetails, signal: AbortSignal | undefined) {
    try {
      return await waitFor(work, signal);
    } catch (error) {
      throwIfAborted(signal);
      if (isHomevisitError(error)) throw error;
      const details = { ...failure, cause: error };
      throw isConnectionFailure(error) ? new NetworkError(details) : new UnauthenticatedError(details);
    }
  }

  async function send(message: Message, failure: FailureDetails): Promise<Answer> {
    try {
      return await exchange(message, options);
    } catch (error) {
      throwIfAborted(message.signal);
      throw error instanceof AttemptTimeout
        ? new TimeoutError(failure)
        : new NetworkError({ ...failure, cause: error });
    }
  }

  return async function call(operation, details) {
    const { signal } = details;
    throwIfAborted(signal);
    const failure: FailureDetails = { operation };
    const route = firstRouteOf(operation) ?? (await waitFor(laterRouteOf(operation, failure), signal));
    // One key for all attempts: with it the server knows a repeated write.
    const key = route.idempotent ? (details.idempotencyKey ?? newKey()) : undefined;
    const body = contentOf(details.body);
    const conditions = route.ifMatch && details.ifMatch !== undefined ? { 'if-match': `"${details.ifMatch}"` } : {};
    const url = addressOf(transport.baseUrl, route, details);
    const messageWith = (granted: string): Message => ({
      method: route.method,
      url,
      headers: { ...headersOf(route, granted, body, key), ...conditions },
      body,
      download: route.download,
      signal,
    });

    let granted = await authorized(authorization.current(), failure, signal);
    prepareValidation(operation);
    let answer = await send(messageWith(granted), failure);
    if (answer.status === 401 && authorization.renewed) {
      granted = await authorized(authorization.renewed(granted), failure, signal);
      answer = await send(messageWith(granted), failure);
    }
    throwIfAborted(signal);
    if (answer.status < 200 || answer.status > 299) throw errorOfAnswer(operation, answer);
    return validated(operation, answer, failure, signal);
  };
}

async function validated<Name extends OperationName>(
  operation: Name,
  answer: Answer,
  failure: FailureDetails,
  signal: AbortSignal | undefined,
): Promise<AnswerOf<Name>> {
  try {
    return await waitFor(validateAnswer(operation, answer), signal);
  } catch (error) {
    throwIfAborted(signal);
    // Anything else is a schema that could not be loaded.
    throw isHomevisitError(error) ? error : new NetworkError({ ...failure, cause: error });
  }
}
