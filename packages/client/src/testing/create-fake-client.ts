import type { HomevisitClient } from '../homevisit-client.js';
import type { VerdictQuery } from '../contract/schemas.js';
import { ForbiddenError, NotFoundError } from '../errors/index.js';
import { sessionCalendar } from '../contract/session-calendar.js';
import { operationsOf } from '../contract/operations-of.js';
import { BATCH_DELAY, createVerdictBatch } from '../verdict-batch.js';
import { createVerdictListeners } from '../verdict-listeners.js';
import { controlsOf, FakeConnection, type FakeControls } from './fake-connection.js';
import { FamilyDesk } from './family-desk.js';
import { SCHOOL_ID } from './demonstration-school.js';
import { FakeSchool, type FakeSchoolOptions } from './fake-school.js';
import { handleReport, reportsFor } from './invented-reports.js';
import { createFakeDutyWork } from './create-fake-duty-work.js';
import { createFakeAccessLogWork } from './create-fake-access-log-work.js';
import { createFakeAgreementWork } from './create-fake-agreement-work.js';
import { createFakeImportWork } from './create-fake-import-work.js';
import { createFakePlanWork } from './create-fake-plan-work.js';
import { createFakeStandingWork } from './create-fake-standing-work.js';
import { createFakeGrantWork } from './create-fake-grant-work.js';
import { createFakeReaderLinkWork } from './create-fake-reader-link-work.js';
import { createFakeSafetyBoardWork } from './create-fake-safety-board-work.js';
import { createFakeWebhookWork } from './create-fake-webhook-work.js';
import { createFakeSchoolFactWork } from './create-fake-school-fact-work.js';
import { createFakeVisitWork } from './create-fake-visit-work.js';
import { VisitDesk } from './visit-desk.js';

/** Options of {@link createFakeClient}. */
export interface FakeClientOptions extends FakeSchoolOptions {
  /**
   * Who is signed in: the class teacher of the first class, or the head.
   *
   * @default 'teacher'
   */
  readonly role?: 'teacher' | 'leader';
  /**
   * A school to share with other fake clients; the options about the school are then without effect.
   *
   * @default a new one
   */
  readonly school?: FakeSchool;
}

/** A client without a backend, with controls for tests and stories. */
export interface FakeClient extends HomevisitClient, FakeControls {
  /** What stands behind the client. */
  readonly school: FakeSchool;
}

const PERSON_OF_ROLE = { teacher: 'staff-chen', leader: 'staff-zhou' } as const;

/**
 * A client of an invented school in memory, with the same interface as the real one. It works without options:
 * the school has an invented plan of its own, verdicts are evaluated by the SDK, and filing a visit changes them.
 *
 * @example
 * const client = createFakeClient();
 * client.goOffline();
 */
export function createFakeClient(options: FakeClientOptions = {}): FakeClient {
  const school = options.school ?? new FakeSchool(options);
  const desk = FamilyDesk.of(school);
  const visits = VisitDesk.of(school);
  const { directory } = school;
  const role = options.role ?? 'teacher';
  const personId = PERSON_OF_ROLE[role];
  const connection = new FakeConnection(role);
  const listeners = createVerdictListeners();
  const queryVerdicts = createVerdictBatch(
    ({ subjects, asOf }, how) =>
      connection.carry(
        'queryVerdicts',
        how,
        () => {
          refuseForeignGroups(subjects);
          return school.sheetOf(subjects, asOf);
        },
        { body: { subjects, ...(asOf !== undefined && { asOf }) } },
      ),
    BATCH_DELAY,
  );

  /** A class or a school is counted for its own teacher, or for a leader. */
  function refuseForeignGroups(subjects: VerdictQuery['subjects']): void {
    const own = role === 'leader' ? undefined : directory.classIdsOf(personId);
    const faults = subjects.flatMap(({ type, id }, index) =>
      own && (type === 'school' || (type === 'class' && !own.includes(id)))
        ? [{ pointer: `/subjects/${index}/id`, code: 'not-permitted' }]
        : [],
    );
    if (faults.length === 0) return;
    throw new ForbiddenError({ operation: 'queryVerdicts', status: 403, problemCode: 'subject-not-permitted' }, faults);
  }

  function visitsOf(studentId: string) {
    if (!directory.classOf(studentId)) throw new NotFoundError({ operation: 'listVisits', status: 404 });
    school.noteAccess(personId, 'listVisits', [studentId]);
    return school.visits.filter(({ studentIds }) => studentIds.includes(studentId));
  }

  return {
    ...controlsOf(connection),
    ...createFakeDutyWork(school, connection, { role, personId }),
    ...createFakeStandingWork(school, connection, { role, personId }),
    ...createFakePlanWork(school, connection, { role, personId }),
    ...createFakeImportWork(school, connection, personId),
    ...createFakeAgreementWork(school, connection, { role, personId }),
    ...createFakeVisitWork(school, connection, personId, listeners.tell),
    ...createFakeSchoolFactWork(school, connection, personId),
    ...createFakeAccessLogWork(school, connection),
    ...createFakeGrantWork(school, connection, { role, personId }),
    ...createFakeWebhookWork(school, connection, personId),
    ...createFakeReaderLinkWork(school, connection, personId),
    ...createFakeSafetyBoardWork(school, connection, { role, personId }),
    school,
    getSession: (how = {}) =>
      connection.carry('getSession', how, () => ({
        person: { id: personId, displayName: directory.nameOf(personId) },
        role,
        school: { id: SCHOOL_ID, name: directory.schoolName, timeZone: school.timeZone },
        classIds: directory.classIdsOf(personId),
        now: school.now,
        calendar: sessionCalendar(school.calendar),
        rights: operationsOf(role),
      })),
    getPolicies: (how = {}) => connection.carry('getPolicies', how, () => school.policies),
    listClasses: (how = {}) => connection.carry('listClasses', how, () => directory.classes),
    listStudents: (classId, how = {}) =>
      connection.carry('listStudents', how, () => {
        const students = directory.studentsOf(classId);
        if (students.length === 0) throw new NotFoundError({ operation: 'listStudents', status: 404 });
        return students;
      }),
    listStaff: (how = {}) => connection.carry('listStaff', how, () => directory.staff()),
    queryVerdicts: (query, how = {}) => queryVerdicts(query, how),
    async fileVisit(draft, { plannedVisitId, ...how } = {}) {
      const work = () => {
        if (plannedVisitId !== undefined) visits.planned(plannedVisitId, 'fileVisit');
        visits.attachments.require(draft.attachments, 'fileVisit');
        const visit = school.fileVisit(draft, personId, plannedVisitId);
        visits.attachments.tie(visit);
        if (plannedVisitId !== undefined) visits.noteFiled(visit);
        return { visit, sheet: school.sheetOfStudents(visit.studentIds), warnings: school.warningsOf(draft) };
      };
      const filed = await connection.carry('fileVisit', how, work, {
        body: draft,
        ...(plannedVisitId !== undefined && { query: { plannedVisitId } }),
      });
      listeners.tell(filed.sheet);
      return filed;
    },
    listVisits: (studentId, how = {}) => connection.carry('listVisits', how, () => visitsOf(studentId)),
    async recordDecline(draft, how = {}) {
      const work = () => {
        const decline = school.recordDecline(draft);
        return { decline, sheet: school.sheetOfStudents(decline.studentIds) };
      };
      const recorded = await connection.carry('recordDecline', how, work, { body: draft });
      listeners.tell(recorded.sheet);
      return recorded;
    },
    createFeedbackLink: (visitId, { familyId, ...how } = {}) =>
      connection.carry('createFeedbackLink', how, () => desk.createLink(visitId, familyId), {
        path: { visitId },
        ...(familyId !== undefined && { query: { familyId } }),
      }),
    getCoverage: ({ asOf, ...how } = {}) => connection.carry('getCoverage', how, () => school.coverage(asOf)),
    listRequests: (how = {}) => connection.carry('listRequests', how, () => desk.requestsFor(role, personId)),
    answerRequest: (requestId, answer, how = {}) =>
      connection.carry('answerRequest', how, () => desk.answer(requestId, { role, personId }, answer), {
        path: { requestId },
        body: answer,
      }),
    listMisconductReports: (how = {}) =>
      connection.carry('listMisconductReports', how, () => reportsFor(school, personId)),
    handleMisconductReport: (reportId, note, how = {}) =>
      connection.carry('handleMisconductReport', how, () => handleReport(school, { reportId, personId, note }), {
        path: { reportId },
        body: { note },
      }),
    onVerdictsChanged: (listener) => listeners.add(listener),
  };
}
