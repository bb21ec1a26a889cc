import type { Endpoint } from './endpoint.js';
import { dutyRoutes as routes } from './duty-routes.js';
import { dutyPage, dutyQuery } from './duty-schemas.js';

/** What is called about the caller's duties. */
export const dutyEndpoints = {
  listDuties: { ...routes.listDuties, query: dutyQuery, answer: dutyPage },
} as const satisfies Record<string, Endpoint>;
