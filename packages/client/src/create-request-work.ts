import type { RequestWork } from './request-work.js';
import type { Call } from './transport/call.js';

/** The part of the client that is about families' requests and reports. */
export function createRequestWork(call: Call): RequestWork {
  return {
    listRequests: async (how) => (await call('listRequests', { ...how })).requests,
    answerRequest: (requestId, body, how) => call('answerRequest', { path: { requestId }, body, ...how }),
    listMisconductReports: async (how) => (await call('listMisconductReports', { ...how })).reports,
    handleMisconductReport: (reportId, note, how) =>
      call('handleMisconductReport', { path: { reportId }, body: { note }, ...how }),
  };
}
