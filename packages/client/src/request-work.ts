import type { CallOptions, WriteOptions } from './call-options.js';
import type { MisconductReport, RequestAnswerDraft, SchoolRequest } from './contract/request-schemas.js';

/** What the school does about families' requests and reports. */
export interface RequestWork {
  /** What families have asked for: a class teacher sees those of the own class, a leader all, also those about data. */
  listRequests(options?: CallOptions): Promise<readonly SchoolRequest[]>;
  /**
   * Takes up, answers or closes a request.
   *
   * @throws `ConflictError` with the problem code `request-changed` when somebody else was first.
   */
  answerRequest(requestId: string, answer: RequestAnswerDraft, options?: WriteOptions): Promise<SchoolRequest>;
  /** Families' reports of misconduct that do not concern the caller. For leaders, and for the authority over the school. */
  listMisconductReports(options?: CallOptions): Promise<readonly MisconductReport[]>;
  /**
   * Says what was done about a report.
   *
   * @throws `ConflictError` with the problem code `report-handled-already` when somebody else was first.
   */
  handleMisconductReport(reportId: string, note: string, options?: WriteOptions): Promise<MisconductReport>;
}
