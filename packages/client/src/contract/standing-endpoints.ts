import { demandPage, demandQuery } from './demand-schemas.js';
import type { Endpoint } from './endpoint.js';
import { measureQuery, measureReport } from './measure-schemas.js';
import { standingRoutes as routes } from './standing-routes.js';

/** What is still to be visited, and what a report states. */
export const standingEndpoints = {
  listDemands: { ...routes.listDemands, query: demandQuery, answer: demandPage },
  getMeasures: { ...routes.getMeasures, query: measureQuery, answer: measureReport },
} as const satisfies Record<string, Endpoint>;
