import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Hono } from 'hono';
import type { Environment } from './environment.js';

/** The document as the package has it, with the address at which this backend is mounted. */
async function documentAt(basePath: string): Promise<string> {
  const file = createRequire(import.meta.url).resolve('@homevisit/client/openapi.json');
  const document = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, unknown>>;
  return JSON.stringify({ ...document, servers: [{ url: basePath === '' ? '/' : basePath }] });
}

/** Answers `/openapi.json` with the contract as OpenAPI 3.1. Nothing in it is about anybody. */
export function mountOpenApi(app: Hono<Environment>, basePath: string): void {
  let document: Promise<string> | undefined;
  app.get('/openapi.json', async (context) => {
    context.set('route', '/openapi.json');
    document ??= documentAt(basePath);
    return context.body(await document, 200, { 'Content-Type': 'application/json' });
  });
}
