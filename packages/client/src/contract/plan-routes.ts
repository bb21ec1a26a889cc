import type { Route } from './endpoint.js';

/** Plans as a whole: the visits of a week or a term that were accepted together. */
export const planRoutes = {
  acceptPlan: { method: 'POST', path: '/plans', rights: ['teacher', 'leader'], idempotent: true },
  listPlans: { method: 'GET', path: '/plans', rights: ['teacher', 'leader'] },
  getPlan: { method: 'GET', path: '/plans/{planId}', rights: ['teacher', 'leader'] },
} as const satisfies Record<string, Route>;
