import type { Route } from './endpoint.js';

/** What a family may call with its link, beside what its first screen needs. */
export const familyRoutes = {
  replyToRequest: {
    method: 'POST',
    path: '/family/requests/{requestId}/replies',
    rights: ['family'],
    idempotent: true,
  },
  getFamilyData: { method: 'GET', path: '/family/data', rights: ['family'] },
  askAboutData: {
    method: 'POST',
    path: '/family/data-requests',
    rights: ['family'],
    idempotent: true,
  },
  getFamilyAgreement: { method: 'GET', path: '/family/agreement', rights: ['family'] },
  answerAgreement: { method: 'POST', path: '/family/agreement/answers', rights: ['family'], idempotent: true },
  listConductRules: { method: 'GET', path: '/family/conduct-rules', rights: ['family'] },
  reportMisconduct: {
    method: 'POST',
    path: '/family/misconduct-reports',
    rights: ['family'],
    idempotent: true,
  },
} as const satisfies Record<string, Route>;
