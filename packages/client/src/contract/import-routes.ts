import type { Route } from './endpoint.js';
import { ROSTER_BYTES_LIMIT, ROSTER_TYPES } from './roster-limits.js';

/** Imports of the school's roster. */
export const importRoutes = {
  importRoster: {
    method: 'POST',
    path: '/imports',
    rights: ['leader'],
    idempotent: true,
    upload: ROSTER_TYPES,
    uploadLimit: ROSTER_BYTES_LIMIT,
  },
  listImports: { method: 'GET', path: '/imports', rights: ['leader'] },
  getImport: { method: 'GET', path: '/imports/{importId}', rights: ['leader'] },
  listImportFaults: { method: 'GET', path: '/imports/{importId}/faults', rights: ['leader'] },
} as const satisfies Record<string, Route>;
