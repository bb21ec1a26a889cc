import type { WriteOptions } from './call-options.js';
import type { SchoolAgreement } from './contract/agreement-schemas.js';
import type { Page, PageOptions } from './pages.js';

/** What school and families have agreed, on the side of the school. */
export interface AgreementWork {
  /** From the records, the latest first; see `everyItem` for all pages. */
  listAgreements(options?: PageOptions & { readonly studentId?: string }): Promise<Page<SchoolAgreement>>;
  /**
   * Signs for the school what was read.
   *
   * @param revision - of the record in which the agreement was read.
   * @throws `ConflictError` with the problem code `agreement-changed` where it has been corrected since.
   */
  signAgreement(visitId: string, revision: number, options?: WriteOptions): Promise<SchoolAgreement>;
}
