import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.js';
import { accessGrant, accessGrantDecision, accessGrantDraft, accessGrantQuery } from './grant-schemas.js';
import { routes } from './routes.js';

/** Access to students beyond one's own classes. */
export const grantEndpoints = {
  requestAccess: { ...routes.requestAccess, body: accessGrantDraft, answer: accessGrant },
  listAccessGrants: {
    ...routes.listAccessGrants,
    query: accessGrantQuery,
    answer: z.object({ grants: z.array(accessGrant) }),
  },
  decideAccess: { ...routes.decideAccess, body: accessGrantDecision, answer: accessGrant },
} as const satisfies Record<string, Endpoint>;
