import type { Route } from './endpoint.js';

/** What the school calls about families' requests and reports. */
export const requestRoutes = {
  listRequests: { method: 'GET', path: '/requests', rights: ['teacher', 'leader'] },
  answerRequest: {
    method: 'POST',
    path: '/requests/{requestId}/answers',
    rights: ['teacher', 'leader'],
    idempotent: true,
  },
  listMisconductReports: { method: 'GET', path: '/misconduct-reports', rights: ['leader', 'authority'] },
  handleMisconductReport: {
    method: 'POST',
    path: '/misconduct-reports/{reportId}/handling',
    rights: ['leader', 'authority'],
    idempotent: true,
  },
} as const satisfies Record<string, Route>;
