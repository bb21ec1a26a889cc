import type { LocalDate } from '@homevisit/sdk/calendar';
import type {
  ClassGroup,
  FeedbackDraft,
  MisconductReportDraft,
  VisitDecline,
  VisitDraft,
  VisitRecord,
} from '@homevisit/sdk/model';
import type { PolicySet } from '@homevisit/sdk/policy';
import type { CallOptions, WriteOptions } from './call-options.js';
import type {
  ConductRules,
  Coverage,
  DataRequestDraft,
  DeclineDraft,
  FamilyData,
  FamilyVisit,
  FeedbackLink,
  FiledVisit,
  ReportReceipt,
  RequestReplyDraft,
  Session,
  StaffSummary,
  StudentSummary,
  VerdictQuery,
  VerdictSheet,
} from './contract/schemas.js';
import type { GrantWork } from './grant-work.js';
import type { DutyWork } from './duty-work.js';
import type { AccessLogWork } from './access-log-work.js';
import type { ReaderLinkWork } from './reader-link-work.js';
import type { SafetyBoardWork } from './safety-board-work.js';
import type { AgreementWork } from './agreement-work.js';
import type { AgreementAnswer, VisitAgreement } from './contract/agreement-schemas.js';
import type { ImportWork } from './import-work.js';
import type { PlanWork } from './plan-work.js';
import type { StandingWork } from './standing-work.js';
import type { RequestWork } from './request-work.js';
import type { WebhookWork } from './webhook-work.js';
import type { SchoolFactWork } from './school-fact-work.js';
import type { VisitWork } from './visit-work.js';

export type { CallOptions, WriteOptions };

/**
 * What the elements and a vendor's own code talk to. The real client, the fake one and a vendor's own
 * implementation all have this shape.
 */
export interface HomevisitClient
  extends
    VisitWork,
    RequestWork,
    DutyWork,
    StandingWork,
    PlanWork,
    ImportWork,
    AgreementWork,
    SchoolFactWork,
    AccessLogWork,
    GrantWork,
    WebhookWork,
    ReaderLinkWork,
    SafetyBoardWork {
  getSession(options?: CallOptions): Promise<Session>;
  getPolicies(options?: CallOptions): Promise<PolicySet>;
  listClasses(options?: CallOptions): Promise<readonly ClassGroup[]>;
  listStudents(classId: string, options?: CallOptions): Promise<readonly StudentSummary[]>;
  listStaff(options?: CallOptions): Promise<readonly StaffSummary[]>;
  /** Badges that ask at the same time share one request. */
  queryVerdicts(query: VerdictQuery, options?: CallOptions): Promise<VerdictSheet>;
  /** Files a record; `plannedVisitId` where the visit was planned beforehand. */
  fileVisit(draft: VisitDraft, options?: WriteOptions & { readonly plannedVisitId?: string }): Promise<FiledVisit>;
  listVisits(studentId: string, options?: CallOptions): Promise<readonly VisitRecord[]>;
  recordDecline(
    draft: DeclineDraft,
    options?: WriteOptions,
  ): Promise<{ readonly decline: VisitDecline; readonly sheet: VerdictSheet }>;
  /** After a visit to several families, `familyId` says for which of them. */
  createFeedbackLink(visitId: string, options?: WriteOptions & { readonly familyId?: string }): Promise<FeedbackLink>;
  getCoverage(options?: CallOptions & { readonly asOf?: LocalDate }): Promise<Coverage>;
  /** Called after each write that changes verdicts, so that every badge on the page can follow. */
  onVerdictsChanged(listener: (sheet: VerdictSheet) => void): () => void;
}

/** What a family's page talks to: one visit, by a one-time link. */
export interface FamilyClient {
  getFamilyVisit(options?: CallOptions): Promise<FamilyVisit>;
  sendFeedback(draft: FeedbackDraft, options?: WriteOptions): Promise<FamilyVisit>;
  /**
   * Says whether the school's answer settles a matter, or adds to it.
   *
   * @throws `ConflictError` with the problem code `request-changed` when the school was first.
   */
  replyToRequest(requestId: string, reply: RequestReplyDraft, options?: WriteOptions): Promise<FamilyVisit>;
  /** What the school keeps about the visit. */
  getFamilyData(options?: CallOptions): Promise<FamilyData>;
  /** Asks for a copy, a correction, a deletion, or takes the consent to photos back. */
  askAboutData(draft: DataRequestDraft, options?: WriteOptions): Promise<FamilyVisit>;
  /**
   * What was agreed at the visit, with who has signed.
   *
   * @throws `NotFoundError` with the problem code `agreement-not-found` where nothing was agreed.
   */
  getFamilyAgreement(options?: CallOptions): Promise<VisitAgreement>;
  /**
   * Signs what was read, or declines to. Another answer may follow; the last one holds.
   *
   * @throws `ConflictError` with the problem code `agreement-changed` where it has been corrected since.
   */
  answerAgreement(answer: AgreementAnswer, options?: WriteOptions): Promise<VisitAgreement>;
  /** The rules of conduct that the school's policies demand. */
  listConductRules(options?: CallOptions): Promise<ConductRules>;
  /** Reports to the school's leader, past whoever visited. */
  reportMisconduct(draft: MisconductReportDraft, options?: WriteOptions): Promise<ReportReceipt>;
}
