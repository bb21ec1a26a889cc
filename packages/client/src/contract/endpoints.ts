import { identifier, localDate } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import { dutyEndpoints } from './duty-endpoints.js';
import { accessEntry, accessLogQuery } from './access-schemas.js';
import type { Endpoint } from './endpoint.js';
import { familyEndpoints } from './family-endpoints.js';
import { grantEndpoints } from './grant-endpoints.js';
import { readerLinkEndpoints } from './reader-link-endpoints.js';
import { safetyBoardEndpoints } from './safety-board-endpoints.js';
import { requestEndpoints } from './request-endpoints.js';
import { routes, type OperationName } from './routes.js';
import { webhookEndpoints } from './webhook-endpoints.js';
import { schoolFactEndpoints } from './school-fact-endpoints.js';
import * as schema from './schemas.js';
import { agreementEndpoints } from './agreement-endpoints.js';
import { importEndpoints } from './import-endpoints.js';
import { planEndpoints } from './plan-endpoints.js';
import { standingEndpoints } from './standing-endpoints.js';
import { visitEndpoints } from './visit-endpoints.js';

/**
 * Every operation of the contract. Client, server, fake client and documents are made from this table,
 * so that they cannot drift apart.
 */
export const endpoints = {
  ...dutyEndpoints,
  ...familyEndpoints,
  ...requestEndpoints,
  ...visitEndpoints,
  ...schoolFactEndpoints,
  ...webhookEndpoints,
  ...grantEndpoints,
  ...readerLinkEndpoints,
  ...safetyBoardEndpoints,
  ...standingEndpoints,
  ...planEndpoints,
  ...importEndpoints,
  ...agreementEndpoints,
  listAccessLog: {
    ...routes.listAccessLog,
    query: accessLogQuery,
    answer: z.object({ entries: z.array(accessEntry), next: z.optional(z.string()) }),
  },
  getSession: { ...routes.getSession, answer: schema.session },
  getPolicies: { ...routes.getPolicies, answer: schema.policySet },
  listClasses: {
    ...routes.listClasses,
    answer: z.object({ classes: z.array(schema.classGroup) }),
  },
  listStudents: {
    ...routes.listStudents,
    answer: z.object({ students: z.array(schema.studentSummary) }),
  },
  listStaff: {
    ...routes.listStaff,
    answer: z.object({ staff: z.array(schema.staffSummary) }),
  },
  queryVerdicts: {
    ...routes.queryVerdicts,
    body: schema.verdictQuery,
    answer: schema.verdictSheet,
  },
  fileVisit: {
    ...routes.fileVisit,
    /** Where the visit was planned beforehand; the record then has the same id. */
    query: z.object({ plannedVisitId: z.optional(identifier) }),
    body: schema.visitDraft,
    answer: schema.filedVisit,
  },
  listVisits: {
    ...routes.listVisits,
    answer: z.object({ visits: z.array(schema.visitRecord) }),
  },
  recordDecline: {
    ...routes.recordDecline,
    body: schema.declineDraft,
    answer: z.object({
      decline: schema.visitDecline,
      sheet: schema.verdictSheet,
    }),
  },
  createFeedbackLink: {
    ...routes.createFeedbackLink,
    /** Only for a visit to several families, of which each gets a link of its own. */
    query: z.object({ familyId: z.optional(identifier) }),
    answer: schema.feedbackLink,
  },
  getCoverage: {
    ...routes.getCoverage,
    query: z.object({ asOf: z.optional(localDate) }),
    answer: schema.coverage,
  },
} as const satisfies Record<OperationName, Endpoint>;
