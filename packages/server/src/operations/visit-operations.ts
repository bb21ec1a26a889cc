import { getVisit } from './get-visit.js';
import { correctVisit } from './correct-visit.js';
import { listRevisions } from './list-revisions.js';
import { confirmVisit } from './confirm-visit.js';
import { listVisitsToConfirm } from './list-visits-to-confirm.js';
import { recordPhotoConsent } from './record-photo-consent.js';
import { listOpenPoints } from './list-open-points.js';
import { acceptPlan } from './accept-plan.js';
import { getPlan } from './get-plan.js';
import { listPlans } from './list-plans.js';
import { planVisit } from './plan-visit.js';
import { listPlannedVisits } from './list-planned-visits.js';
import { getPlannedVisit } from './get-planned-visit.js';
import { changePlannedVisit } from './change-planned-visit.js';
import { recordVisitEvent } from './record-visit-event.js';
import { uploadAttachment } from './upload-attachment.js';
import { getAttachment } from './get-attachment.js';
import { deleteAttachment } from './delete-attachment.js';

/** Planned visits and their course, and what comes after a visit was filed. */
export const visitOperations = {
  getVisit,
  correctVisit,
  listRevisions,
  confirmVisit,
  listVisitsToConfirm,
  recordPhotoConsent,
  listOpenPoints,
  planVisit,
  acceptPlan,
  listPlans,
  getPlan,
  listPlannedVisits,
  getPlannedVisit,
  changePlannedVisit,
  recordVisitEvent,
  uploadAttachment,
  getAttachment,
  deleteAttachment,
};
