import type { SchoolFactWork } from './school-fact-work.js';
import type { Call } from './transport/call.js';

/** The part of a client that records what clauses speak of and no visit record holds. */
export function createSchoolFactWork(call: Call): SchoolFactWork {
  return {
    recordSchoolFact: (body, how) => call('recordSchoolFact', { body, ...how }),
    async listSchoolFacts({ signal, limit, ...filter } = {}) {
      const query = { ...filter, ...(limit !== undefined && { limit: String(limit) }) };
      const { facts, next } = await call('listSchoolFacts', { query, signal });
      return { items: facts, ...(next !== undefined && { next }) };
    },
    retractSchoolFact: (factId, reason, how) =>
      call('retractSchoolFact', { path: { factId }, body: { reason }, ...how }),
  };
}
