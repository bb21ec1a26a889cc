import { openPointsOf } from '../contract/open-points.js';
import type { VerdictSheet } from '../contract/schemas.js';
import type { VisitWork } from '../visit-work.js';
import { readPhoto } from './attachment-desk.js';
import type { FakeConnection } from './fake-connection.js';
import type { FakeSchool } from './fake-school.js';
import { VisitDesk } from './visit-desk.js';

/** Entries of a page where the caller does not say. */
const PAGE = 50;

/** The part of a fake client that plans visits and follows them after filing. */
export function createFakeVisitWork(
  school: FakeSchool,
  connection: FakeConnection,
  personId: string,
  tellVerdicts: (sheet: VerdictSheet) => void,
): VisitWork {
  const desk = VisitDesk.of(school);
  const { attachments } = desk;
  return {
    planVisit: (plan, how = {}) => connection.carry('planVisit', how, () => desk.plan(plan, personId), { body: plan }),
    getPlannedVisit: (id, how = {}) => connection.carry('getPlannedVisit', how, () => desk.planned(id)),
    listPlannedVisits: ({ cursor, limit = PAGE, ...how } = {}) =>
      connection.carry('listPlannedVisits', how, () => {
        const all = desk.plannedVisits(how, personId);
        const start = all.findIndex(({ id }) => id === cursor) + 1;
        const items = all.slice(start, start + limit);
        const next = start + limit < all.length ? items[items.length - 1]?.id : undefined;
        return { items, ...(next !== undefined && { next }) };
      }),
    changePlannedVisit: (id, plan, how) =>
      connection.carry('changePlannedVisit', how, () => desk.changePlan(id, plan, how.ifMatch), {
        path: { visitId: id },
        body: plan,
      }),
    recordVisitEvent: (id, event, how = {}) =>
      connection.carry('recordVisitEvent', how, () => desk.recordEvent(id, event, how.ifMatch), {
        path: { visitId: id },
        body: event,
      }),
    getVisit: (id, how = {}) =>
      connection.carry('getVisit', how, () => {
        const detail = desk.detail(id);
        school.noteAccess(personId, 'getVisit', detail.visit.studentIds);
        return detail;
      }),
    listVisitsToConfirm: (how = {}) => connection.carry('listVisitsToConfirm', how, () => desk.toConfirm(personId)),
    async confirmVisit(id, how) {
      const work = () => {
        const detail = desk.confirm(id, personId, how.ifMatch);
        return { detail, sheet: school.sheetOfStudents(detail.visit.studentIds) };
      };
      const confirmed = await connection.carry('confirmVisit', how, work, { path: { visitId: id } });
      tellVerdicts(confirmed.sheet);
      return confirmed;
    },
    async correctVisit(id, correction, how) {
      const work = () => {
        const detail = desk.correct(id, correction, personId, how.ifMatch);
        const sheet = school.sheetOfStudents(detail.visit.studentIds);
        return { detail, sheet, warnings: school.warningsOf(correction.draft) };
      };
      const corrected = await connection.carry('correctVisit', how, work, {
        path: { visitId: id },
        body: correction,
      });
      tellVerdicts(corrected.sheet);
      return corrected;
    },
    listRevisions: (id, how = {}) => connection.carry('listRevisions', how, () => desk.revisions(id)),
    listOpenPoints: (studentId, how = {}) =>
      connection.carry('listOpenPoints', how, () => {
        school.noteAccess(personId, 'listOpenPoints', [studentId]);
        return openPointsOf(
          school.visits.filter(({ studentIds }) => studentIds.includes(studentId)),
          school.requests.filter(({ status }) => status === 'open' || status === 'in-progress'),
        );
      }),
    async uploadAttachment(content, how = {}) {
      const photo = await readPhoto(content);
      const work = () => attachments.upload(photo, personId);
      return connection.carry('uploadAttachment', how, work, { digest: photo.sha256 });
    },
    async getAttachment(id, how = {}) {
      // A file is not copied like the other answers: its bytes cannot be changed.
      let content: Blob | undefined;
      await connection.carry('getAttachment', how, () => {
        content = attachments.content(id);
        return true;
      });
      return content ?? new Blob();
    },
    async deleteAttachment(id, how = {}) {
      const work = () => {
        attachments.delete(id);
        return true;
      };
      await connection.carry('deleteAttachment', how, work, { path: { attachmentId: id } });
    },
    recordPhotoConsent: (id, change, how = {}) =>
      connection.carry('recordPhotoConsent', how, () => desk.changeConsent(id, change), {
        path: { visitId: id },
        body: change,
      }),
  };
}
