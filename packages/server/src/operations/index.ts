import { listAgreements, signAgreement } from './agreements.js';
import { answerRequest } from './answer-request.js';
import { askAboutData } from './ask-about-data.js';
import { createFeedbackLink } from './create-feedback-link.js';
import { decideAccess } from './decide-access.js';
import { answerAgreement, getFamilyAgreement } from './family-agreement.js';
import { fileVisit } from './file-visit.js';
import { getCoverage } from './get-coverage.js';
import { getFamilyData } from './get-family-data.js';
import { getFamilyVisit } from './get-family-visit.js';
import { getPolicies } from './get-policies.js';
import { getSafetyBoard } from './get-safety-board.js';
import { getSession } from './get-session.js';
import { handleMisconductReport } from './handle-misconduct-report.js';
import { listAccessGrants } from './list-access-grants.js';
import { importRoster } from './import-roster.js';
import { getImport, listImportFaults, listImports } from './list-imports.js';
import { getMeasures } from './get-measures.js';
import { listClasses } from './list-classes.js';
import { listConductRules } from './list-conduct-rules.js';
import { listMisconductReports } from './list-misconduct-reports.js';
import { listDemands } from './list-demands.js';
import { listDuties } from './list-duties.js';
import { listRequests } from './list-requests.js';
import { listStaff } from './list-staff.js';
import { listStudents } from './list-students.js';
import { listVisits } from './list-visits.js';
import { visitOperations } from './visit-operations.js';
import { listSchoolFacts } from './list-school-facts.js';
import { recordSchoolFact } from './record-school-fact.js';
import { retractSchoolFact } from './retract-school-fact.js';
import { listAccessLog } from './list-access-log.js';
import type { AccountOperation, AccountOperationName, FamilyOperation, FamilyOperationName } from './operation.js';
import { queryVerdicts } from './query-verdicts.js';
import { recordDecline } from './record-decline.js';
import { replyToRequest } from './reply-to-request.js';
import { reportMisconduct } from './report-misconduct.js';
import { requestAccess } from './request-access.js';
import {
  createWebhook,
  listWebhookDeliveries,
  listWebhooks,
  removeWebhook,
  resendWebhookDelivery,
  rotateWebhookSecret,
} from '../webhooks/webhook-operations.js';
import { createBadgeLinks, revokeBadgeLinks } from '../links/badge-link-operations.js';
import { createCalendarFeed, listCalendarFeeds, revokeCalendarFeed } from '../links/calendar-feed-operations.js';
import { sendFeedback } from './send-feedback.js';

/** What signed-in people can do: every such operation of the contract, or this does not compile. */
export const accountOperations: { readonly [Name in AccountOperationName]: AccountOperation<Name> } = {
  ...visitOperations,
  createWebhook,
  listWebhooks,
  removeWebhook,
  rotateWebhookSecret,
  listWebhookDeliveries,
  resendWebhookDelivery,
  getSafetyBoard,
  createBadgeLinks,
  revokeBadgeLinks,
  createCalendarFeed,
  listCalendarFeeds,
  revokeCalendarFeed,
  recordSchoolFact,
  listSchoolFacts,
  retractSchoolFact,
  listAccessLog,
  getSession,
  getPolicies,
  listClasses,
  listStudents,
  listStaff,
  queryVerdicts,
  listDuties,
  listDemands,
  importRoster,
  listAgreements,
  signAgreement,
  listImports,
  getImport,
  listImportFaults,
  getMeasures,
  fileVisit,
  listVisits,
  recordDecline,
  createFeedbackLink,
  getCoverage,
  listRequests,
  answerRequest,
  listMisconductReports,
  handleMisconductReport,
  requestAccess,
  listAccessGrants,
  decideAccess,
};

/** What families can do with their link. */
export const familyOperations: { readonly [Name in FamilyOperationName]: FamilyOperation<Name> } = {
  getFamilyVisit,
  sendFeedback,
  replyToRequest,
  getFamilyData,
  askAboutData,
  getFamilyAgreement,
  answerAgreement,
  listConductRules,
  reportMisconduct,
};
