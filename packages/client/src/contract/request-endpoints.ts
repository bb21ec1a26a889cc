import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.js';
import { requestRoutes as routes } from './request-routes.js';
import { misconductHandlingDraft, misconductReport, requestAnswerDraft, schoolRequest } from './request-schemas.js';

/** What the school calls about families' requests and reports. */
export const requestEndpoints = {
  listRequests: {
    ...routes.listRequests,
    answer: z.object({ requests: z.array(schoolRequest) }),
  },
  answerRequest: {
    ...routes.answerRequest,
    body: requestAnswerDraft,
    answer: schoolRequest,
  },
  listMisconductReports: {
    ...routes.listMisconductReports,
    answer: z.object({ reports: z.array(misconductReport) }),
  },
  handleMisconductReport: {
    ...routes.handleMisconductReport,
    body: misconductHandlingDraft,
    answer: misconductReport,
  },
} as const satisfies Record<string, Endpoint>;
