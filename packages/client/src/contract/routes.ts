import type { Route } from './endpoint.js';

/**
 * The part of the contract that a caller needs before the first answer is there. It stands apart from the
 * schemas so that a page can send its first request without having loaded any of them.
 */
export const routes = {
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
  listClasses: {
    method: 'GET',
    path: '/classes',
    rights: ['teacher', 'leader'],
  },
  listStudents: {
    method: 'GET',
    path: '/classes/{classId}/students',
    rights: ['teacher', 'leader'],
  },
  listStaff: { method: 'GET', path: '/staff', rights: ['teacher', 'leader'] },
  queryVerdicts: {
    method: 'POST',
    path: '/verdicts/query',
    rights: ['teacher', 'leader'],
    safe: true,
  },
  fileVisit: {
    method: 'POST',
    path: '/visits',
    rights: ['teacher', 'leader'],
    idempotent: true,
  },
  listVisits: {
    method: 'GET',
    path: '/students/{studentId}/visits',
    rights: ['teacher', 'leader'],
  },
  recordDecline: {
    method: 'POST',
    path: '/declines',
    rights: ['teacher', 'leader'],
    idempotent: true,
  },
  createFeedbackLink: {
    method: 'POST',
    path: '/visits/{visitId}/feedback-links',
    rights: ['teacher', 'leader'],
    idempotent: true,
  },
  getFamilyVisit: { method: 'GET', path: '/family/visit', rights: ['family'] },
  sendFeedback: {
    method: 'POST',
    path: '/family/feedback',
    rights: ['family'],
    idempotent: true,
  },
  getCoverage: { method: 'GET', path: '/coverage', rights: ['leader'] },
  listRequests: { method: 'GET', path: '/requests', rights: ['leader'] },
} as const satisfies Record<string, Route>;

/** Name of an operation. */
export type OperationName = keyof typeof routes;
