import type { WriteOptions } from './call-options.js';
import type { SchoolFact, SchoolFactDraft, SchoolFactKind } from './contract/school-fact-schemas.js';
import type { Page, PageOptions } from './pages.js';

/** What clauses speak of and no visit record holds: activities, submissions, events, preconditions, working time. */
export interface SchoolFactWork {
  /**
   * Records a fact. A leader records for the school; a teacher for the own class and its students. Verdicts that are
   * asked for afterwards know it.
   */
  recordSchoolFact(fact: SchoolFactDraft, options?: WriteOptions): Promise<SchoolFact>;
  /** The latest first, the retracted ones among them; see `everyItem` for all pages. */
  listSchoolFacts(options?: { readonly kind?: SchoolFactKind } & PageOptions): Promise<Page<SchoolFact>>;
  /** Says that a fact does not hold. It stays in the list, with the reason. */
  retractSchoolFact(factId: string, reason: string, options?: WriteOptions): Promise<SchoolFact>;
}
