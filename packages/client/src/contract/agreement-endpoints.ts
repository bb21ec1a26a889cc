import * as z from 'zod/mini';
import { agreementRoutes as routes } from './agreement-routes.js';
import { agreementQuery, agreementSignature, schoolAgreement } from './agreement-schemas.js';
import type { Endpoint } from './endpoint.js';

/** What school and family have agreed at a visit, on the side of the school. */
export const agreementEndpoints = {
  listAgreements: {
    ...routes.listAgreements,
    query: agreementQuery,
    answer: z.object({ agreements: z.array(schoolAgreement), next: z.optional(z.string()) }),
  },
  signAgreement: { ...routes.signAgreement, body: agreementSignature, answer: schoolAgreement },
} as const satisfies Record<string, Endpoint>;
