import type { Telemetry } from '../telemetry/telemetry.js';
import type { Around } from './environment.js';

/** Tells of each request by its route, once it is answered; a stream counts as answered when it begins. */
export function observeRequests(telemetry: Telemetry): Around {
  return async (context, next) => {
    await telemetry.request(context.req.raw, async () => {
      await next();
      return { route: context.get('route'), status: context.res.status };
    });
  };
}
