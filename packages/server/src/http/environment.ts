import type { Context, MiddlewareHandler } from 'hono';

/** What the server notes of a request while it is under way. */
export interface Environment {
  Variables: {
    requestId: string;
    /** The contract's route with its braces; absent while none is found. */
    route: string | undefined;
  };
}

/** A request under way. */
export type RequestContext = Context<Environment>;

/** Something that stands around the answering of requests. */
export type Around = MiddlewareHandler<Environment>;
