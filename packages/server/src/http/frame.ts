import type { Log } from '../log/log-line.js';
import { randomIdentifier } from '../randomness/random-identifier.js';
import type { RandomBytes } from '../randomness/random-bytes.js';
import type { Around } from './environment.js';
import { quotaHeaders } from './rate-limiter.js';

/**
 * Every answer is about somebody: no cache keeps it, no browser guesses its type, no link tells where it was, no page
 * shows it in a frame. A route that answers otherwise sets its own.
 */
const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/** A caller may send any text as its method; only those that mean something are logged. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Gives each request an id, each answer its headers, and the log its line. */
export function frame(randomBytes: RandomBytes, log: Log): Around {
  return async (context, next) => {
    const requestId = randomIdentifier(randomBytes);
    context.set('requestId', requestId);
    context.set('log', log);
    const started = performance.now();
    await next();
    const { headers, status } = context.res;
    for (const [name, value] of Object.entries(HEADERS)) if (!headers.has(name)) headers.set(name, value);
    const quota = context.get('quota');
    if (quota) for (const [name, value] of Object.entries(quotaHeaders(quota))) headers.set(name, value);
    headers.set('X-Request-Id', requestId);
    const { method } = context.req;
    const route = context.get('route');
    log({
      level: 'info',
      event: 'request',
      requestId,
      method: METHODS.includes(method) ? method : 'other',
      ...(route !== undefined && { route }),
      status,
      durationMilliseconds: Math.round(performance.now() - started),
    });
  };
}
