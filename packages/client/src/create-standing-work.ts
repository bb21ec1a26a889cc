import type { StandingWork } from './standing-work.js';
import type { Call } from './transport/call.js';

/** The part of a client that asks what is still to be visited, and what a report states. */
export function createStandingWork(call: Call): StandingWork {
  return {
    listDemands: ({ signal, limit, ...filter } = {}) =>
      call('listDemands', { query: { ...filter, ...(limit !== undefined && { limit: String(limit) }) }, signal }),
    getMeasures: ({ asOf, signal } = {}) => call('getMeasures', { ...(asOf && { query: { asOf } }), signal }),
  };
}
