import type { Route } from './endpoint.js';

/** Access to students beyond one's own classes. */
export const grantRoutes = {
  requestAccess: { method: 'POST', path: '/access-grants', rights: ['teacher', 'leader'], idempotent: true },
  listAccessGrants: { method: 'GET', path: '/access-grants', rights: ['teacher', 'leader'] },
  decideAccess: {
    method: 'POST',
    path: '/access-grants/{grantId}/decisions',
    rights: ['teacher', 'leader'],
    idempotent: true,
    ifMatch: 'required',
  },
} as const satisfies Record<string, Route>;
