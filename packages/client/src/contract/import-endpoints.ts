import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.js';
import { importRoutes as routes } from './import-routes.js';
import { importFault, importListQuery, importQuery, rosterImport } from './import-schemas.js';

/** Imports of the school's roster. */
export const importEndpoints = {
  importRoster: { ...routes.importRoster, query: importQuery, answer: rosterImport },
  listImports: {
    ...routes.listImports,
    query: importListQuery,
    answer: z.object({ imports: z.array(rosterImport), next: z.optional(z.string()) }),
  },
  getImport: { ...routes.getImport, answer: rosterImport },
  listImportFaults: {
    ...routes.listImportFaults,
    query: importListQuery,
    answer: z.object({ faults: z.array(importFault), next: z.optional(z.string()) }),
  },
} as const satisfies Record<string, Endpoint>;
