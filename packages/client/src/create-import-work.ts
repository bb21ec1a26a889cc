import type { ImportWork } from './import-work.js';
import type { Call } from './transport/call.js';

function queryOf(filter: { readonly cursor?: string }, limit: number | undefined) {
  return { ...filter, ...(limit !== undefined && { limit: String(limit) }) };
}

/** The part of a client that imports the school's roster. */
export function createImportWork(call: Call): ImportWork {
  return {
    importRoster: (body, { dryRun, ...how } = {}) =>
      call('importRoster', { body, ...(dryRun && { query: { dryRun: 'true' } }), ...how }),
    async listImports({ signal, limit, ...filter } = {}) {
      const { imports, next } = await call('listImports', { query: queryOf(filter, limit), signal });
      return { items: imports, ...(next !== undefined && { next }) };
    },
    getImport: (importId, how) => call('getImport', { path: { importId }, ...how }),
    async listImportFaults(importId, { signal, limit, ...filter } = {}) {
      const query = queryOf(filter, limit);
      const { faults, next } = await call('listImportFaults', { path: { importId }, query, signal });
      return { items: faults, ...(next !== undefined && { next }) };
    },
  };
}
