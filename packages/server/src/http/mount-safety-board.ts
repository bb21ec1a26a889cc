import type { Hono } from 'hono';
import { positionIn } from '../board/board-position.js';
import { boardStream } from '../board/board-stream.js';
import type { Environment } from './environment.js';
import { HttpProblem } from './problem.js';
import type { Service } from './service.js';
import { signedIn } from './signed-in.js';
import { takeFromQuota } from './take-from-quota.js';

const ROUTE = '/safety-board/events';

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Proxies of nginx's kind would hold events back until their buffer is full.
  'X-Accel-Buffering': 'no',
};

/** Answers `/safety-board/events`: who is out now, as it changes. */
export function mountSafetyBoard(app: Hono<Environment>, service: Service): void {
  app.get(ROUTE, async (context) => {
    context.set('route', ROUTE);
    const request = context.req.raw;
    const who = await signedIn(service, request);
    takeFromQuota(service, who.account, context);
    if (who.account.role === 'authority') throw new HttpProblem('role-not-permitted');
    // A program that asks for the headers alone must not leave a stream open.
    if (request.method === 'HEAD') return new Response(null, { headers: HEADERS });
    const position = positionIn(request.headers.get('last-event-id'));
    const { requestId, log } = context.var;
    const body = await boardStream(service, { signedIn: who, position, requestId, log });
    return new Response(body, { headers: HEADERS });
  });
}
