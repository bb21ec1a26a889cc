import type {
  Attachment,
  OpenPoint,
  PhotoConsentChange,
  PlannedVisit,
  ReportedVisitEvent,
  VerdictSheet,
  VisitCorrection,
  VisitDetail,
  VisitPlan,
  VisitRevision,
  VisitWarning,
} from './contract/index.js';
import type { LocalDate } from '@homevisit/sdk/calendar';
import type { CallOptions, WriteOptions } from './call-options.js';
import type { Page, PageOptions } from './pages.js';

/** Options of a write over a version that the caller has seen. */
export interface ChangeOptions extends WriteOptions {
  /**
   * The `version` that was seen. When somebody has changed it since, the call rejects with `ConflictError`, which holds
   * the server's version.
   */
  readonly ifMatch: string;
}

/** Which planned visits are asked for. */
export interface PlannedVisitFilter {
  /** First and last day. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  /**
   * `own`: visits that one has planned or makes; `school`: all that one may see.
   *
   * @default 'own'
   */
  readonly scope?: 'own' | 'school';
  /** `open`: only visits that are not filed, cancelled or declined; `under-way`: of those who are out now. */
  readonly state?: 'open' | 'under-way';
}

/** Planned visits and their course, and what comes after a visit was filed. */
export interface VisitWork {
  /** Plans a visit. Its record, when it is filed with `plannedVisitId`, has the same id. */
  planVisit(plan: VisitPlan, options?: WriteOptions): Promise<PlannedVisit>;
  getPlannedVisit(visitId: string, options?: CallOptions): Promise<PlannedVisit>;
  /** In the order of their days; see `everyItem` for all pages. */
  listPlannedVisits(options?: PlannedVisitFilter & PageOptions): Promise<Page<PlannedVisit>>;
  /** Changes a plan; the day and the mode of a visit change by events, which name a reason. */
  changePlannedVisit(visitId: string, plan: VisitPlan, options: ChangeOptions): Promise<PlannedVisit>;
  /** Reports what happened to a planned visit. An event that cannot happen now rejects with `ConflictError`. */
  recordVisitEvent(
    visitId: string,
    event: ReportedVisitEvent,
    options?: WriteOptions & { readonly ifMatch?: string },
  ): Promise<PlannedVisit>;

  /** A filed visit as it stands now. */
  getVisit(visitId: string, options?: CallOptions): Promise<VisitDetail>;
  /** Filed visits that the caller was at, and whose record somebody else wrote. */
  listVisitsToConfirm(options?: CallOptions): Promise<readonly VisitDetail[]>;
  /** Confirms the record as one has read it; never one's own. */
  confirmVisit(
    visitId: string,
    options: ChangeOptions,
  ): Promise<{ readonly detail: VisitDetail; readonly sheet: VerdictSheet }>;
  /** Corrects a record: the earlier one is kept, and confirmations are asked for anew. */
  correctVisit(
    visitId: string,
    correction: VisitCorrection,
    options: ChangeOptions,
  ): Promise<{
    readonly detail: VisitDetail;
    readonly sheet: VerdictSheet;
    readonly warnings: readonly VisitWarning[];
  }>;
  /** Every form that a record has had, the first one first. */
  listRevisions(visitId: string, options?: CallOptions): Promise<readonly VisitRevision[]>;
  /** What earlier visits to a student have left to be seen to, what is due first before the rest. */
  listOpenPoints(studentId: string, options?: CallOptions): Promise<readonly OpenPoint[]>;

  /**
   * Sends a photo, before the record that names it is filed. Photos are sent as they are kept: shrunk and without
   * metadata; what a camera has written beside the picture, the backend removes.
   */
  uploadAttachment(content: Blob, options?: WriteOptions): Promise<Attachment>;
  getAttachment(attachmentId: string, options?: CallOptions): Promise<Blob>;
  /** Deletes a photo for good, before or after the record was filed. */
  deleteAttachment(attachmentId: string, options?: WriteOptions): Promise<void>;
  /** Keeps what a family says about photos later on; withdrawing deletes them. */
  recordPhotoConsent(visitId: string, change: PhotoConsentChange, options?: WriteOptions): Promise<VisitDetail>;
}
