import ky, { isHTTPError, isTimeoutError } from 'ky';
import type { Route } from '../contract/endpoint.js';
import { answerOf, wholeAnswerFetch, type Answer } from './answer.js';
import { retryAfterSeconds } from './retry-after.js';

/** One HTTP request, ready to be sent and, if need be, sent again. */
export interface Message {
  readonly method: Route['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Blob | undefined;
  /** Whether a file is asked for. */
  readonly download: boolean | undefined;
  readonly signal: AbortSignal | undefined;
}

/** How requests are sent. */
export interface ExchangeOptions {
  readonly fetch: typeof globalThis.fetch;
  /** How often a request is repeated at most. */
  readonly retries: number;
  /** Upper bound of the first wait before a repetition, in milliseconds; it doubles each time. */
  readonly retryDelay: number;
  /** Longest time for one attempt, in milliseconds. */
  readonly timeout: number;
}

/** Thrown inside the transport when an attempt has taken too long. */
export class AttemptTimeout extends Error {
  override readonly name = 'AttemptTimeout';
}

/** Longer waits than this are left to the user: nobody watches a spinner for a minute. In seconds. */
const LONGEST_RETRY_AFTER = 20;

/** Worth repeating: request timeout, too many requests, and failures that a server may recover from. */
const PASSING_STATUSES = [408, 429, 500, 502, 503, 504];

/**
 * ky needs `Object.hasOwn` and `AbortSignal.prototype.throwIfAborted`: Chromium 100, Safari 15.4. A guest must not
 * add them to the host's page, so older engines send each request once and leave repeating to the user.
 */
function canRepeat(): boolean {
  return typeof Object.hasOwn === 'function' && 'throwIfAborted' in AbortSignal.prototype;
}

async function sendWithRetries(message: Message, options: ExchangeOptions): Promise<Answer> {
  try {
    const response = await ky(message.url, {
      method: message.method,
      headers: message.headers,
      ...(message.body !== undefined && { body: message.body }),
      ...(message.signal && { signal: message.signal }),
      timeout: options.timeout,
      fetch: wholeAnswerFetch(options.fetch),
      retry: {
        limit: options.retries,
        methods: ['get', 'post', 'put', 'delete'],
        statusCodes: PASSING_STATUSES,
        afterStatusCodes: [429, 503],
        delay: (attempt) => options.retryDelay * 2 ** (attempt - 1),
        jitter: true,
        shouldRetry: ({ error }) =>
          isHTTPError(error) && (retryAfterSeconds(error.response.headers) ?? 0) > LONGEST_RETRY_AFTER
            ? false
            : undefined,
      },
    });
    return await answerOf(response, message.download);
  } catch (error) {
    if (isHTTPError(error)) return answerOf(error.response);
    if (isTimeoutError(error)) throw new AttemptTimeout();
    throw error;
  }
}

async function sendOnce(message: Message, options: ExchangeOptions): Promise<Answer> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  message.signal?.addEventListener('abort', abort, { once: true });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, options.timeout);
  try {
    const response = await wholeAnswerFetch(options.fetch)(message.url, {
      method: message.method,
      headers: message.headers,
      ...(message.body !== undefined && { body: message.body }),
      signal: controller.signal,
    });
    return await answerOf(response, message.download);
  } catch (error) {
    throw late ? new AttemptTimeout() : error;
  } finally {
    clearTimeout(timer);
    message.signal?.removeEventListener('abort', abort);
  }
}

/**
 * Sends a request and gives the answer, whatever its status. Every request that comes here may be repeated: it
 * only asks, or it carries an idempotency key.
 *
 * @throws {AttemptTimeout} when no answer came in time; whatever `fetch` throws when the connection failed.
 */
export function exchange(message: Message, options: ExchangeOptions): Promise<Answer> {
  return canRepeat() ? sendWithRetries(message, options) : sendOnce(message, options);
}
