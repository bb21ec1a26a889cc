import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import type { Environment } from './environment.js';

/** Beside `src` and `dist`: the page, and the viewer that the build has put there. */
const FOLDER = new URL('../../explorer/', import.meta.url);

const FILES: Readonly<Record<string, { readonly path: string; readonly type: string }>> = {
  '/docs': { path: 'page.html', type: 'text/html; charset=utf-8' },
  '/docs/page.css': { path: 'page.css', type: 'text/css; charset=utf-8' },
  '/docs/start.js': { path: 'start.js', type: 'text/javascript; charset=utf-8' },
  '/docs/viewer.css': { path: 'viewer/swagger-ui.css', type: 'text/css; charset=utf-8' },
  '/docs/viewer.js': { path: 'viewer/swagger-ui-bundle.js', type: 'text/javascript; charset=utf-8' },
};

/** Nothing from elsewhere, and no request to elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers `/docs` with a page on which people read the contract and try it with a token of their own. */
export function mountExplorer(app: Hono<Environment>): void {
  for (const [route, { path, type }] of Object.entries(FILES)) {
    app.get(route, async (context) => {
      context.set('route', route);
      const content = await readFile(new URL(path, FOLDER));
      return context.body(new Uint8Array(content), 200, { 'Content-Type': type, 'Content-Security-Policy': POLICY });
    });
  }
}
