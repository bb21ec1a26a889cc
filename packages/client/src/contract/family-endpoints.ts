import { misconductReportDraft } from '@homevisit/sdk/model';
import { agreementAnswer, visitAgreement } from './agreement-schemas.js';
import type { Endpoint } from './endpoint.js';
import { conductRules, familyData, reportReceipt } from './family-data.js';
import { dataRequestDraft, familyVisit, feedbackDraft, requestReplyDraft } from './family-schemas.js';
import { familyRoutes } from './family-routes.js';
import { firstRoutes } from './first-routes.js';

const routes = { ...firstRoutes, ...familyRoutes };

/** What a family may call with its link. Apart from the rest, because a family's phone should load nothing else. */
export const familyEndpoints = {
  getFamilyVisit: { ...routes.getFamilyVisit, answer: familyVisit },
  sendFeedback: {
    ...routes.sendFeedback,
    body: feedbackDraft,
    answer: familyVisit,
  },
  replyToRequest: { ...routes.replyToRequest, body: requestReplyDraft, answer: familyVisit },
  getFamilyData: { ...routes.getFamilyData, answer: familyData },
  askAboutData: { ...routes.askAboutData, body: dataRequestDraft, answer: familyVisit },
  getFamilyAgreement: { ...routes.getFamilyAgreement, answer: visitAgreement },
  answerAgreement: { ...routes.answerAgreement, body: agreementAnswer, answer: visitAgreement },
  listConductRules: { ...routes.listConductRules, answer: conductRules },
  reportMisconduct: { ...routes.reportMisconduct, body: misconductReportDraft, answer: reportReceipt },
} as const satisfies Record<string, Endpoint>;

/** Name of an operation that a family may call. */
export type FamilyEndpointName = keyof typeof familyEndpoints;
