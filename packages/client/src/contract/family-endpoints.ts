import type { Endpoint } from './endpoint.js';
import { familyVisit, feedbackDraft } from './family-schemas.js';
import { firstRoutes } from './first-routes.js';

/** What a family may call with its link. Apart from the rest, because a family's phone should load nothing else. */
export const familyEndpoints = {
  getFamilyVisit: { ...firstRoutes.getFamilyVisit, answer: familyVisit },
  sendFeedback: {
    ...firstRoutes.sendFeedback,
    body: feedbackDraft,
    answer: familyVisit,
  },
} as const satisfies Record<string, Endpoint>;
