import type { Route } from './endpoint.js';

/** What clauses speak of and no visit record holds. */
export const schoolFactRoutes = {
  recordSchoolFact: { method: 'POST', path: '/school-facts', rights: ['teacher', 'leader'], idempotent: true },
  listSchoolFacts: { method: 'GET', path: '/school-facts', rights: ['teacher', 'leader'] },
  retractSchoolFact: {
    method: 'POST',
    path: '/school-facts/{factId}/retractions',
    rights: ['teacher', 'leader'],
    idempotent: true,
  },
} as const satisfies Record<string, Route>;
