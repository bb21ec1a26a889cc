import { createDutyWork } from './create-duty-work.js';
import { createAccessLogWork } from './create-access-log-work.js';
import { createGrantWork } from './create-grant-work.js';
import { createSchoolFactWork } from './create-school-fact-work.js';
import { createVisitWork } from './create-visit-work.js';
import { createReaderLinkWork } from './create-reader-link-work.js';
import { createSafetyBoardWork } from './create-safety-board-work.js';
import { createAgreementWork } from './create-agreement-work.js';
import { createImportWork } from './create-import-work.js';
import { createPlanWork } from './create-plan-work.js';
import { createStandingWork } from './create-standing-work.js';
import { createRequestWork } from './create-request-work.js';
import { createWebhookWork } from './create-webhook-work.js';
import type { HomevisitClient } from './homevisit-client.js';
import { bearerAuthorization, type GetToken } from './transport/authorization.js';
import { createCall, type TransportOptions } from './transport/call.js';
import { BATCH_DELAY, createVerdictBatch } from './verdict-batch.js';
import { createVerdictListeners } from './verdict-listeners.js';

/** Options of {@link createHomevisitClient}. */
export interface HomevisitClientOptions extends TransportOptions {
  /**
   * Gives the host's access token. It is called before the first request, and once more (with `renew: true`) when
   * the server has refused the token, however many calls were refused together; each of them is then repeated
   * once. When it throws, the calls fail with `UnauthenticatedError`.
   *
   * @example
   * getToken: ({ renew }) => campus.accessToken({ forceRefresh: renew })
   */
  readonly getToken: GetToken;
  /**
   * Milliseconds without a further verdict query after which those that have come are sent as one request: a roster
   * that is mounted over several frames asks once. None waits more than eight times. 0 merges those of the
   * same task.
   *
   * @default 24
   */
  readonly batchDelay?: number;
}

/**
 * A client of a backend that speaks the contract. One client belongs to one signed-in person: make a new one when
 * somebody else signs in.
 *
 * Reads and writes are repeated when the connection or the server fails; a write always carries the same
 * idempotency key, so that nothing is filed twice. Every call rejects with one of the client's error classes, or
 * with the reason of its signal.
 *
 * @example
 * const client = createHomevisitClient({ baseUrl: '/api/homevisit', getToken: () => campus.accessToken() });
 */
export function createHomevisitClient(options: HomevisitClientOptions): HomevisitClient {
  const authorization = bearerAuthorization(options.getToken);
  const call = createCall(options, authorization);
  const listeners = createVerdictListeners();
  const queryVerdicts = createVerdictBatch(
    (body, { signal }) => call('queryVerdicts', { body, signal }),
    options.batchDelay ?? BATCH_DELAY,
  );

  return {
    ...createDutyWork(call),
    ...createVisitWork(call, listeners.tell),
    ...createSchoolFactWork(call),
    ...createStandingWork(call),
    ...createPlanWork(call),
    ...createImportWork(call),
    ...createAgreementWork(call),
    ...createAccessLogWork(call),
    ...createGrantWork(call),
    ...createRequestWork(call),
    ...createWebhookWork(call),
    ...createReaderLinkWork(call, options.baseUrl),
    ...createSafetyBoardWork(call, options, authorization),
    getSession: (how) => call('getSession', { ...how }),
    getPolicies: (how) => call('getPolicies', { ...how }),
    listClasses: async (how) => (await call('listClasses', { ...how })).classes,
    listStudents: async (classId, how) => (await call('listStudents', { path: { classId }, ...how })).students,
    listStaff: async (how) => (await call('listStaff', { ...how })).staff,
    queryVerdicts: (query, how) => queryVerdicts(query, how ?? {}),
    async fileVisit(draft, { plannedVisitId, ...how } = {}) {
      const query = plannedVisitId === undefined ? {} : { query: { plannedVisitId } };
      const filed = await call('fileVisit', { body: draft, ...query, ...how });
      listeners.tell(filed.sheet);
      return filed;
    },
    listVisits: async (studentId, how) => (await call('listVisits', { path: { studentId }, ...how })).visits,
    async recordDecline(draft, how) {
      const recorded = await call('recordDecline', { body: draft, ...how });
      listeners.tell(recorded.sheet);
      return recorded;
    },
    createFeedbackLink: (visitId, { familyId, ...how } = {}) =>
      call('createFeedbackLink', { path: { visitId }, ...(familyId && { query: { familyId } }), ...how }),
    getCoverage: ({ asOf, signal } = {}) => call('getCoverage', { ...(asOf && { query: { asOf } }), signal }),
    onVerdictsChanged: (listener) => listeners.add(listener),
  };
}
