import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { TargetNotAllowedError, type TargetGuard } from './target-guard.js';

/** Milliseconds that a receiver has. */
const PATIENCE = 15_000;

/** A message to be sent. */
export interface OutgoingMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends a message and gives the status of the answer. */
export type PostMessage = (message: OutgoingMessage) => Promise<number>;

/**
 * Sends messages with Node.js's own client. It follows no redirection, which would lead past the guard, and reads nothing of
 * the answer but its status.
 */
export function createPostMessage(guard: TargetGuard): PostMessage {
  return ({ url, headers, body }) =>
    new Promise((resolve, reject) => {
      const target = new URL(url);
      if (!guard.allows(target)) {
        reject(new TargetNotAllowedError());
        return;
      }
      const send = target.protocol === 'https:' ? requestHttps : requestHttp;
      const request = send(
        target,
        {
          method: 'POST',
          agent: false,
          lookup: guard.lookup,
          signal: AbortSignal.timeout(PATIENCE),
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          response.destroy();
          resolve(response.statusCode ?? 0);
        },
      );
      request.on('error', reject);
      request.end(body);
    });
}
