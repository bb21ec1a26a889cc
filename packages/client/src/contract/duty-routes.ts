import type { Route } from './endpoint.js';

/** What is called about the caller's duties. */
export const dutyRoutes = {
  listDuties: { method: 'GET', path: '/duties', rights: ['teacher', 'leader'] },
} as const satisfies Record<string, Route>;
