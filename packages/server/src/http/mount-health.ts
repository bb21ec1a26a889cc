import type { Hono } from 'hono';
import type { Database } from '../database/database.js';
import type { Environment } from './environment.js';

/** `/health` says that the process answers, `/ready` that it can reach its data. Neither asks who is calling. */
export function mountHealth(app: Hono<Environment>, database: Database): void {
  app.get('/health', (context) => {
    context.set('route', '/health');
    return context.json({ status: 'ok' });
  });
  app.get('/ready', async (context) => {
    context.set('route', '/ready');
    await database.transaction((transaction) => transaction.query('SELECT 1'));
    return context.json({ status: 'ready' });
  });
}
