import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.js';
import { routes } from './routes.js';
import { factRetraction, schoolFact, schoolFactDraft, schoolFactQuery } from './school-fact-schemas.js';

/** What clauses speak of and no visit record holds. */
export const schoolFactEndpoints = {
  recordSchoolFact: { ...routes.recordSchoolFact, body: schoolFactDraft, answer: schoolFact },
  listSchoolFacts: {
    ...routes.listSchoolFacts,
    query: schoolFactQuery,
    answer: z.object({ facts: z.array(schoolFact), next: z.optional(z.string()) }),
  },
  retractSchoolFact: { ...routes.retractSchoolFact, body: factRetraction, answer: schoolFact },
} as const satisfies Record<string, Endpoint>;
