import { identifier } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { attachment, fileContent, photoConsentChange } from './attachment-schemas.js';
import type { Endpoint } from './endpoint.js';
import { plannedVisit, plannedVisitQuery, visitPlan } from './planned-visit-schemas.js';
import { routes } from './routes.js';
import { verdictSheet } from './schemas.js';
import { reportedVisitEvent } from './visit-event-schemas.js';
import { openPoint, visitCorrection, visitDetail, visitRevision } from './visit-detail-schemas.js';
import { visitWarning } from './visit-warning.js';

/** Planned visits and their course, and what comes after a visit was filed. */
export const visitEndpoints = {
  getVisit: { ...routes.getVisit, answer: visitDetail },
  correctVisit: {
    ...routes.correctVisit,
    body: visitCorrection,
    answer: z.object({ detail: visitDetail, sheet: verdictSheet, warnings: z.array(visitWarning) }),
  },
  listRevisions: { ...routes.listRevisions, answer: z.object({ revisions: z.array(visitRevision) }) },
  confirmVisit: {
    ...routes.confirmVisit,
    answer: z.object({ detail: visitDetail, sheet: verdictSheet }),
  },
  listVisitsToConfirm: { ...routes.listVisitsToConfirm, answer: z.object({ visits: z.array(visitDetail) }) },
  recordPhotoConsent: { ...routes.recordPhotoConsent, body: photoConsentChange, answer: visitDetail },
  listOpenPoints: { ...routes.listOpenPoints, answer: z.object({ points: z.array(openPoint) }) },
  planVisit: { ...routes.planVisit, body: visitPlan, answer: plannedVisit },
  listPlannedVisits: {
    ...routes.listPlannedVisits,
    query: plannedVisitQuery,
    answer: z.object({ plannedVisits: z.array(plannedVisit), next: z.optional(z.string()) }),
  },
  getPlannedVisit: { ...routes.getPlannedVisit, answer: plannedVisit },
  changePlannedVisit: { ...routes.changePlannedVisit, body: visitPlan, answer: plannedVisit },
  recordVisitEvent: { ...routes.recordVisitEvent, body: reportedVisitEvent, answer: plannedVisit },
  uploadAttachment: { ...routes.uploadAttachment, answer: attachment },
  getAttachment: { ...routes.getAttachment, answer: fileContent },
  deleteAttachment: { ...routes.deleteAttachment, answer: z.object({ id: identifier }) },
} as const satisfies Record<string, Endpoint>;
