import type { PlanWork } from './plan-work.js';
import type { Call } from './transport/call.js';

/** The part of a client that accepts plans as a whole. */
export function createPlanWork(call: Call): PlanWork {
  return {
    acceptPlan: (body, how) => call('acceptPlan', { body, ...how }),
    async listPlans({ signal, limit, ...filter } = {}) {
      const query = { ...filter, ...(limit !== undefined && { limit: String(limit) }) };
      const { plans, next } = await call('listPlans', { query, signal });
      return { items: plans, ...(next !== undefined && { next }) };
    },
    getPlan: (planId, how) => call('getPlan', { path: { planId }, ...how }),
  };
}
