import type { AgreementWork } from './agreement-work.js';
import type { Call } from './transport/call.js';

/** The part of a client that is about what school and families have agreed. */
export function createAgreementWork(call: Call): AgreementWork {
  return {
    async listAgreements({ signal, limit, ...filter } = {}) {
      const query = { ...filter, ...(limit !== undefined && { limit: String(limit) }) };
      const { agreements, next } = await call('listAgreements', { query, signal });
      return { items: agreements, ...(next !== undefined && { next }) };
    },
    signAgreement: (visitId, revision, how) => call('signAgreement', { path: { visitId }, body: { revision }, ...how }),
  };
}
