import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.js';
import { planRoutes as routes } from './plan-routes.js';
import { acceptedPlan, planDetail, planDraft, planQuery } from './plan-schemas.js';

/** Plans as a whole: the visits of a week or a term that were accepted together. */
export const planEndpoints = {
  acceptPlan: { ...routes.acceptPlan, body: planDraft, answer: planDetail },
  listPlans: {
    ...routes.listPlans,
    query: planQuery,
    answer: z.object({ plans: z.array(acceptedPlan), next: z.optional(z.string()) }),
  },
  getPlan: { ...routes.getPlan, answer: planDetail },
} as const satisfies Record<string, Endpoint>;
