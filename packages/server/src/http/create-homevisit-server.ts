import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Log } from '../log/log-line.js';
import { mountLti } from '../lti/mount-lti.js';
import type { Environment } from './environment.js';
import { errorResponse } from './error-response.js';
import { frame } from './frame.js';
import { preferredLocale } from './language.js';
import { mountBadge } from './mount-badge.js';
import { mountCalendar } from './mount-calendar.js';
import { mountSafetyBoard } from './mount-safety-board.js';
import { mountExplorer } from './mount-explorer.js';
import { mountHealth } from './mount-health.js';
import { mountOpenApi } from './mount-open-api.js';
import { mountOperations } from './mount-operations.js';
import { observeRequests } from './observe-requests.js';
import { HttpProblem, problemResponse } from './problem.js';
import type { HomevisitServerOptions } from './server-options.js';
import { serviceOf } from './service.js';

/** A backend of the contract, to be mounted wherever requests are answered. */
export interface HomevisitServer {
  /** Answers one request. It never rejects: what goes wrong is answered with problem details (RFC 9457). */
  readonly fetch: (request: Request) => Promise<Response>;
  /**
   * Ends every stream that is open, and lets none begin: before the process stops, as streams end by nothing else. Whoever
   * follows one is told nothing, and takes it up again where it broke.
   */
  readonly endStreams: () => void;
}

function crossOrigin(origins: readonly string[]) {
  return cors({
    origin: [...origins],
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-Match',
      'If-None-Match',
      'Accept-Language',
      'Prefer',
      'Last-Event-ID',
    ],
    exposeHeaders: [
      'ETag',
      'Idempotent-Replayed',
      'Preference-Applied',
      'RateLimit',
      'RateLimit-Policy',
      'Retry-After',
      'X-Request-Id',
    ],
    maxAge: 600,
  });
}

/**
 * Makes the reference backend: every operation of the contract in `@homevisit/client/contract`, mounted from its
 * table, so that server and client cannot drift apart.
 *
 * Who is signed in, `authenticate` says; accounts stay with the host platform. Each request works in one transaction
 * that the database itself confines to the caller's school.
 *
 * @throws {RangeError} for a base path that is none.
 * @example
 * const server = createHomevisitServer({
 *   database: await openDatabase({ folder: '.homevisit' }),
 *   authenticate: createTokenAuthenticator({ issuer, audience: 'homevisit', jwksUrl, clock }),
 *   policies: layerPolicies(jurisdictions.fengnan),
 *   clock,
 *   basePath: '/api/homevisit',
 * });
 * const response = await server.fetch(new Request('https://campus.example/api/homevisit/session'));
 */
export function createHomevisitServer(options: HomevisitServerOptions): HomevisitServer {
  const { basePath = '' } = options;
  if (!/^(\/[^/{}:*?#]+)*$/.test(basePath)) throw new RangeError('basePath is empty, or like "/api/homevisit"');
  const service = serviceOf(options);
  const log: Log = options.log ?? (() => undefined);
  const app = new Hono<Environment>();
  if (options.telemetry !== undefined) app.use(observeRequests(options.telemetry));
  app.use(frame(service.randomBytes, log));
  if (options.allowedOrigins !== undefined) app.use(crossOrigin(options.allowedOrigins));
  const mounted = new Hono<Environment>();
  mountHealth(mounted, service.database);
  mountOpenApi(mounted, basePath);
  if (options.explorer === true) mountExplorer(mounted);
  if (options.lti !== undefined) mountLti(mounted, service, options.lti);
  mountBadge(mounted, service);
  mountSafetyBoard(mounted, service);
  mountCalendar(mounted, service);
  mountOperations(mounted, service);
  app.route(basePath === '' ? '/' : basePath, mounted);
  app.notFound((context) =>
    problemResponse(new HttpProblem('route-not-found'), preferredLocale(context.req.raw.headers)),
  );
  app.onError((error, context) => errorResponse(error, context, log));
  return {
    fetch: async (request) => app.fetch(request),
    endStreams: () => {
      service.openStreams.endAll();
      service.boardSignals.stop();
    },
  };
}
