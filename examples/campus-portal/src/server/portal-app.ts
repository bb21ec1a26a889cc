import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { accountList } from './account-list.js';
import type { DemoAccount } from './demo-accounts.js';
import type { PortalClock } from './demo-clock.js';
import type { HomevisitBackend } from './homevisit-backend.js';
import { isJurisdiction } from './options.js';
import type { PlanningDesk } from './planning/planning-desk.js';
import { familyHeader, LANGUAGES, pageFooter, pageHeader, type LanguageTag } from './page-shell.js';
import type { PageName, Pages } from './pages.js';
import { frontEndHeaders, strictHeaders, VIOLATION_REPORT_PATH } from './security-headers.js';
import { Sessions } from './sessions.js';
import type { TokenIssuer } from './token-issuer.js';
import { violationReports } from './violation-reports.js';

/** Everything that the portal is put together from. */
export interface PortalParts {
  readonly accounts: readonly DemoAccount[];
  readonly school: { readonly name: string; readonly timeZone: string };
  readonly clock: PortalClock;
  readonly issuer: TokenIssuer;
  readonly pages: Pages;
  /** Where vite has put the assets of the pages. */
  readonly publicFolder: string;
  /** Folder of another front end, which stands in place of the portal's own pages. */
  readonly pagesFolder?: string | undefined;
  readonly backend: HomevisitBackend;
  readonly planning: PlanningDesk;
}

/** Pages with the choice of a district; no other address is gone back to. */
const PAGES_TO_RETURN_TO = ['/coverage.html', '/planning.html'];
const NO_STORE = { 'cache-control': 'no-store' };

function homeOf(account: DemoAccount): string {
  return account.role === 'leader' ? '/coverage.html' : '/roster.html';
}

function languageOf(context: Context): LanguageTag {
  const wanted = getCookie(context, 'qiming_language');
  return LANGUAGES.find(({ tag }) => tag === wanted)?.tag ?? 'zh-CN';
}

function form(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/** The vendor's own web application; the kit's backend is mounted under `/api/homevisit`. */
export function createPortalApp(parts: PortalParts): Hono {
  const { accounts, school, clock, issuer, pages, publicFolder, pagesFolder, backend } = parts;
  const sessions = new Sessions();
  const app = new Hono();

  async function staffPage(context: Context, name: PageName, account: DemoAccount): Promise<Response> {
    const header = pageHeader({
      path: `/${name}`,
      account,
      schoolName: school.name,
      timeZone: school.timeZone,
      now: clock.now(),
      clock: clock.kind,
      language: languageOf(context),
      jurisdiction: backend.jurisdiction,
    });
    const page = await pages.render(name, languageOf(context), { header, footer: pageFooter() });
    return context.html(page, 200, NO_STORE);
  }

  app.use(pagesFolder === undefined ? strictHeaders() : frontEndHeaders());
  app.use('/portal/*', csrf());
  app.route(VIOLATION_REPORT_PATH, violationReports());
  app.all('/api/homevisit/*', (context) => backend.fetch(context.req.raw));

  app.get('/portal/accounts', (context) => {
    const current = sessions.accountOf(context)?.id ?? null;
    const offered = accounts.map(({ id, displayName, title, hint }) => ({ id, displayName, title, hint }));
    return context.json({ school: school.name, current, accounts: offered }, 200, NO_STORE);
  });
  if (pagesFolder !== undefined) app.get('*', serveStatic({ root: pagesFolder }));

  app.get('/', (context) => {
    const account = sessions.accountOf(context);
    return context.redirect(account ? homeOf(account) : '/sign-in.html');
  });
  app.get('/sign-in.html', async (context) => {
    const page = await pages.render('sign-in.html', 'zh-CN', {
      accounts: accountList(school.name, accounts),
      footer: pageFooter(),
    });
    return context.html(page, 200, NO_STORE);
  });
  app.get('/roster.html', (context) => {
    const account = sessions.accountOf(context);
    return account ? staffPage(context, 'roster.html', account) : context.redirect('/sign-in.html');
  });
  app.get('/coverage.html', (context) => {
    const account = sessions.accountOf(context);
    if (!account) return context.redirect('/sign-in.html');
    return account.role === 'leader' ? staffPage(context, 'coverage.html', account) : context.redirect('/roster.html');
  });
  app.get('/planning.html', (context) => {
    const account = sessions.accountOf(context);
    if (!account) return context.redirect('/sign-in.html');
    return account.role === 'leader' ? staffPage(context, 'planning.html', account) : context.redirect('/roster.html');
  });
  app.get('/feedback.html', async (context) => {
    const language = languageOf(context);
    const page = await pages.render('feedback.html', language, {
      'family-header': familyHeader(school.name, language),
      footer: pageFooter(),
    });
    return context.html(page, 200, NO_STORE);
  });

  app.post('/portal/sign-in', async (context) => {
    const wanted = form(await context.req.parseBody(), 'account');
    const account = accounts.find(({ id }) => id === wanted);
    if (!account) return context.redirect('/sign-in.html', 303);
    sessions.start(context, account);
    return context.redirect(pagesFolder === undefined ? homeOf(account) : '/', 303);
  });
  app.post('/portal/sign-out', (context) => {
    sessions.end(context);
    return context.redirect(pagesFolder === undefined ? '/sign-in.html' : '/', 303);
  });
  app.post('/portal/homevisit-token', async (context) => {
    const account = sessions.accountOf(context);
    if (!account) return context.json({ code: 'signed-out' }, 401, NO_STORE);
    return context.json(await issuer.mint(account), 200, NO_STORE);
  });
  app.get('/portal/planning', async (context) => {
    const account = sessions.accountOf(context);
    if (!account) return context.json({ code: 'signed-out' }, 401, NO_STORE);
    if (account.role !== 'leader') return context.json({ code: 'not-permitted' }, 403, NO_STORE);
    return context.json(await parts.planning(backend.jurisdiction), 200, NO_STORE);
  });
  app.get('/portal/jwks.json', (context) => context.json(issuer.keys));
  app.post('/portal/jurisdiction', async (context) => {
    const account = sessions.accountOf(context);
    if (!account) return context.redirect('/sign-in.html', 303);
    const body = await context.req.parseBody();
    const wanted = form(body, 'jurisdiction');
    if (isJurisdiction(wanted)) backend.jurisdiction = wanted;
    return context.redirect(PAGES_TO_RETURN_TO.find((page) => page === form(body, 'back')) ?? '/roster.html', 303);
  });
  app.post('/portal/family-sample', async (context) => {
    const token = await backend.sampleFamilyToken();
    return context.redirect(token ? `/feedback.html#t=${token}` : '/sign-in.html', 303);
  });

  app.use('/assets/*', async (context, next) => {
    await next();
    // Names of built assets carry a hash of their content.
    if (context.res.ok) context.header('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use('/assets/*', serveStatic({ root: publicFolder }));
  app.use('/brand/*', serveStatic({ root: publicFolder }));
  return app;
}
