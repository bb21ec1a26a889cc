import type { DutyWork } from './duty-work.js';
import type { Call } from './transport/call.js';

/** The part of the client that is about the caller's duties. */
export function createDutyWork(call: Call): DutyWork {
  return {
    listDuties: ({ signal, limit, classId, show, cursor } = {}) =>
      call('listDuties', {
        query: {
          ...(classId !== undefined && { classId }),
          ...(show !== undefined && { show }),
          ...(cursor !== undefined && { cursor }),
          ...(limit !== undefined && { limit: String(limit) }),
        },
        signal,
      }),
  };
}
