import type { VerdictSheet } from './contract/schemas.js';
import type { Call } from './transport/call.js';
import type { VisitWork } from './visit-work.js';

/** The part of a client that plans visits and follows them after filing. */
export function createVisitWork(call: Call, tellVerdicts: (sheet: VerdictSheet) => void): VisitWork {
  return {
    planVisit: (body, how) => call('planVisit', { body, ...how }),
    getPlannedVisit: (visitId, how) => call('getPlannedVisit', { path: { visitId }, ...how }),
    async listPlannedVisits({ signal, limit, ...filter } = {}) {
      const query = { ...filter, ...(limit !== undefined && { limit: String(limit) }) };
      const { plannedVisits, next } = await call('listPlannedVisits', { query, signal });
      return { items: plannedVisits, ...(next !== undefined && { next }) };
    },
    changePlannedVisit: (visitId, body, how) => call('changePlannedVisit', { path: { visitId }, body, ...how }),
    recordVisitEvent: (visitId, body, how) => call('recordVisitEvent', { path: { visitId }, body, ...how }),
    getVisit: (visitId, how) => call('getVisit', { path: { visitId }, ...how }),
    listVisitsToConfirm: async (how) => (await call('listVisitsToConfirm', { ...how })).visits,
    async confirmVisit(visitId, how) {
      const confirmed = await call('confirmVisit', { path: { visitId }, ...how });
      tellVerdicts(confirmed.sheet);
      return confirmed;
    },
    async correctVisit(visitId, body, how) {
      const corrected = await call('correctVisit', { path: { visitId }, body, ...how });
      tellVerdicts(corrected.sheet);
      return corrected;
    },
    listRevisions: async (visitId, how) => (await call('listRevisions', { path: { visitId }, ...how })).revisions,
    listOpenPoints: async (studentId, how) => (await call('listOpenPoints', { path: { studentId }, ...how })).points,
    uploadAttachment: (body, how) => call('uploadAttachment', { body, ...how }),
    getAttachment: (attachmentId, how) => call('getAttachment', { path: { attachmentId }, ...how }),
    async deleteAttachment(attachmentId, how) {
      await call('deleteAttachment', { path: { attachmentId }, ...how });
    },
    recordPhotoConsent: (visitId, body, how) => call('recordPhotoConsent', { path: { visitId }, body, ...how }),
  };
}
