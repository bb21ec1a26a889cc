import type { Hono } from 'hono';
import type { Environment, RequestContext } from '../http/environment.js';
import { preferredLocale } from '../http/language.js';
import type { Service } from '../http/service.js';
import { LaunchRefusal } from './launch-refusal.js';
import { LtiLaunches } from './lti-launches.js';
import type { LtiOptions } from './lti-options.js';
import { refusalPage } from './refusal-page.js';

/** What a browser is shown is a page, whatever goes wrong; the address that a script calls answers problems. */
async function pageOf(context: RequestContext, work: (request: Request) => Promise<Response>): Promise<Response> {
  const request = context.req.raw;
  try {
    return await work(request);
  } catch (error) {
    if (!(error instanceof LaunchRefusal)) throw error;
    return refusalPage(error.reason, preferredLocale(request.headers));
  }
}

/**
 * Answers the two addresses that a learning platform is told, `/lti/login` and `/lti/launch`, and `/lti/session`, where a
 * page exchanges the code of its fragment for a token.
 */
export function mountLti(app: Hono<Environment>, service: Service, options: LtiOptions): void {
  const launches = new LtiLaunches(service, options);
  app.on(['GET', 'POST'], '/lti/login', (context) => {
    context.set('route', '/lti/login');
    return pageOf(context, (request) => launches.login(request));
  });
  app.post('/lti/launch', (context) => {
    context.set('route', '/lti/launch');
    return pageOf(context, (request) => launches.launch(request));
  });
  app.post('/lti/session', (context) => {
    context.set('route', '/lti/session');
    return launches.session(context.req.raw);
  });
}
