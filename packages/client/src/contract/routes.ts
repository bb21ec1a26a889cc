import { ATTACHMENT_BYTES_LIMIT, ATTACHMENT_TYPES } from './attachment-limits.js';
import { agreementRoutes } from './agreement-routes.js';
import { dutyRoutes } from './duty-routes.js';
import type { Route } from './endpoint.js';
import { familyRoutes } from './family-routes.js';
import { firstRoutes } from './first-routes.js';
import { grantRoutes } from './grant-routes.js';
import { readerLinkRoutes } from './reader-link-routes.js';
import { safetyBoardRoutes } from './safety-board-routes.js';
import { requestRoutes } from './request-routes.js';
import { webhookRoutes } from './webhook-routes.js';
import { schoolFactRoutes } from './school-fact-routes.js';
import { importRoutes } from './import-routes.js';
import { planRoutes } from './plan-routes.js';
import { standingRoutes } from './standing-routes.js';

/** Where every operation of the contract is found and how it may be called. */
export const routes = {
  ...firstRoutes,
  ...dutyRoutes,
  ...familyRoutes,
  ...requestRoutes,
  ...schoolFactRoutes,
  ...webhookRoutes,
  ...grantRoutes,
  ...readerLinkRoutes,
  ...safetyBoardRoutes,
  ...standingRoutes,
  ...planRoutes,
  ...importRoutes,
  ...agreementRoutes,
  listClasses: {
    method: 'GET',
    path: '/classes',
    rights: ['teacher', 'leader'],
  },
  listStaff: { method: 'GET', path: '/staff', rights: ['teacher', 'leader'] },
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
  listAccessLog: { method: 'GET', path: '/access-log', rights: ['leader'] },
  getCoverage: { method: 'GET', path: '/coverage', rights: ['leader'] },
  getVisit: { method: 'GET', path: '/visits/{visitId}', rights: ['teacher', 'leader'] },
  correctVisit: {
    method: 'POST',
    path: '/visits/{visitId}/corrections',
    rights: ['teacher', 'leader'],
    idempotent: true,
    ifMatch: 'required',
  },
  listRevisions: { method: 'GET', path: '/visits/{visitId}/revisions', rights: ['teacher', 'leader'] },
  confirmVisit: {
    method: 'POST',
    path: '/visits/{visitId}/confirmations',
    rights: ['teacher', 'leader'],
    idempotent: true,
    ifMatch: 'required',
  },
  listVisitsToConfirm: { method: 'GET', path: '/visits-to-confirm', rights: ['teacher', 'leader'] },
  recordPhotoConsent: {
    method: 'POST',
    path: '/visits/{visitId}/photo-consent',
    rights: ['teacher', 'leader'],
    idempotent: true,
  },
  listOpenPoints: { method: 'GET', path: '/students/{studentId}/open-points', rights: ['teacher', 'leader'] },
  planVisit: { method: 'POST', path: '/planned-visits', rights: ['teacher', 'leader'], idempotent: true },
  listPlannedVisits: { method: 'GET', path: '/planned-visits', rights: ['teacher', 'leader'] },
  getPlannedVisit: { method: 'GET', path: '/planned-visits/{visitId}', rights: ['teacher', 'leader'] },
  changePlannedVisit: {
    method: 'PUT',
    path: '/planned-visits/{visitId}',
    rights: ['teacher', 'leader'],
    idempotent: true,
    ifMatch: 'required',
  },
  recordVisitEvent: {
    method: 'POST',
    path: '/planned-visits/{visitId}/events',
    rights: ['teacher', 'leader'],
    idempotent: true,
    ifMatch: 'optional',
  },
  uploadAttachment: {
    method: 'POST',
    path: '/attachments',
    rights: ['teacher', 'leader'],
    idempotent: true,
    upload: ATTACHMENT_TYPES,
    uploadLimit: ATTACHMENT_BYTES_LIMIT,
  },
  getAttachment: { method: 'GET', path: '/attachments/{attachmentId}', rights: ['teacher', 'leader'], download: true },
  deleteAttachment: {
    method: 'DELETE',
    path: '/attachments/{attachmentId}',
    rights: ['teacher', 'leader'],
    idempotent: true,
  },
} as const satisfies Record<string, Route>;

/** Name of an operation. */
export type OperationName = keyof typeof routes;
