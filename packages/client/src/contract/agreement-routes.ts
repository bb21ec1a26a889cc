import type { Route } from './endpoint.js';

/** What school and family have agreed at a visit, on the side of the school. */
export const agreementRoutes = {
  listAgreements: { method: 'GET', path: '/agreements', rights: ['teacher', 'leader'] },
  signAgreement: {
    method: 'POST',
    path: '/visits/{visitId}/agreement-signatures',
    rights: ['teacher', 'leader'],
    idempotent: true,
  },
} as const satisfies Record<string, Route>;
