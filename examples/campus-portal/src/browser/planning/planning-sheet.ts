import type { LocalDate } from '@homevisit/sdk/calendar';
import type { VisitMode, VisitorRole } from '@homevisit/sdk/model';
import type { Problem } from '@homevisit/sdk/schedule';

/** What the page for planning begins with: the school's open duties as a planning problem, and what it calls people. */
export interface PlanningSheet {
  /** First day that can be planned. */
  readonly from: LocalDate;
  /** Left out where nothing is to be planned before the end of the term. */
  readonly problem?: Problem;
  /** Names of colleagues and families, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Capacity in which each colleague visits, by id. */
  readonly roles: Readonly<Record<string, VisitorRole>>;
  /** Whom each visit is for and how it is made, by id of the visit. */
  readonly visits: Readonly<Record<string, { readonly studentIds: readonly string[]; readonly mode: VisitMode }>>;
  /** Families whom no visit of the plan can reach. */
  readonly left: readonly string[];
}
