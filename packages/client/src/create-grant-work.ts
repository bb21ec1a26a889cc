import type { GrantWork } from './grant-work.js';
import type { Call } from './transport/call.js';

/** The part of a client that is about access beyond one's own classes. */
export function createGrantWork(call: Call): GrantWork {
  return {
    requestAccess: (body, how) => call('requestAccess', { body, ...how }),
    listAccessGrants: async ({ show, signal } = {}) =>
      (await call('listAccessGrants', { ...(show && { query: { show } }), signal })).grants,
    decideAccess: (grantId, body, how) => call('decideAccess', { path: { grantId }, body, ...how }),
  };
}
