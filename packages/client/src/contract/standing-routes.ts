import type { Route } from './endpoint.js';

/** What is still to be visited, and what a report states. */
export const standingRoutes = {
  listDemands: { method: 'GET', path: '/demands', rights: ['teacher', 'leader'] },
  getMeasures: { method: 'GET', path: '/measures', rights: ['leader', 'authority'] },
} as const satisfies Record<string, Route>;
