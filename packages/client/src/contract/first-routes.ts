import type { Route } from './endpoint.js';

/**
 * Routes that a page needs for its first screen. They stand apart from the schemas and from all other routes, so that
 * a badge or a family's page can send its first request without having loaded any of them: add one here only for what
 * every page asks for at once.
 */
export const firstRoutes = {
  getSession: {
    method: 'GET',
    path: '/session',
    rights: ['teacher', 'leader'],
  },
  getPolicies: {
    method: 'GET',
    path: '/policies',
    rights: ['teacher', 'leader'],
  },
  listStudents: {
    method: 'GET',
    path: '/classes/{classId}/students',
    rights: ['teacher', 'leader'],
  },
  queryVerdicts: {
    method: 'POST',
    path: '/verdicts/query',
    rights: ['teacher', 'leader'],
    safe: true,
  },
  getFamilyVisit: { method: 'GET', path: '/family/visit', rights: ['family'] },
  sendFeedback: {
    method: 'POST',
    path: '/family/feedback',
    rights: ['family'],
    idempotent: true,
  },
} as const satisfies Record<string, Route>;
