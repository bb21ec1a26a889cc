import type { AccessLogWork } from './access-log-work.js';
import type { Call } from './transport/call.js';

/** The part of a client that shows who has looked at whose data. */
export function createAccessLogWork(call: Call): AccessLogWork {
  return {
    async listAccessLog({ signal, limit, ...filter } = {}) {
      const query = { ...filter, ...(limit !== undefined && { limit: String(limit) }) };
      const { entries, next } = await call('listAccessLog', { query, signal });
      return { items: entries, ...(next !== undefined && { next }) };
    },
  };
}
