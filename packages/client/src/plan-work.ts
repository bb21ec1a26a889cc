import type { CallOptions, WriteOptions } from './call-options.js';
import type { AcceptedPlan, PlanDetail, PlanDraft } from './contract/plan-schemas.js';
import type { Page, PageOptions } from './pages.js';

/** Plans as a whole: the visits of a week or a term that were accepted together. */
export interface PlanWork {
  /**
   * Plans all visits of a plan, or none.
   *
   * @throws `ValidationError` naming each place at fault, such as `/visits/3/on`.
   */
  acceptPlan(plan: PlanDraft, options?: WriteOptions): Promise<PlanDetail>;
  /** One's own plans, all of the school for a leader; the latest first. See `everyItem` for all pages. */
  listPlans(options?: PageOptions): Promise<Page<AcceptedPlan>>;
  /** A plan, and what has become of each of its visits. */
  getPlan(planId: string, options?: CallOptions): Promise<PlanDetail>;
}
