import type { Context, MiddlewareHandler } from 'hono';
import type { Log } from '../log/log-line.js';
import type { Quota } from './rate-limiter.js';

/** What the server notes of a request while it is under way. */
export interface Environment {
  Variables: {
    requestId: string;
    /** For what goes wrong after the answer has begun. */
    log: Log;
    /** The contract's route with its braces; absent while none is found. */
    route: string | undefined;
    /** What is left of the caller's requests; absent without a limit, and while nobody knows who calls. */
    quota: Quota | undefined;
  };
}

/** A request under way. */
export type RequestContext = Context<Environment>;

/** Something that stands around the answering of requests. */
export type Around = MiddlewareHandler<Environment>;
