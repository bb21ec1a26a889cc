import type { LocalDate } from '@homevisit/sdk/calendar';
import type { CallOptions } from './call-options.js';
import type { DemandPage } from './contract/demand-schemas.js';
import type { MeasureReport } from './contract/measure-schemas.js';

/** Options of {@link StandingWork.listDemands}. */
export interface DemandListOptions extends CallOptions {
  /**
   * One homeroom class.
   *
   * @default the own classes of a teacher, the school of a leader
   */
  readonly classId?: string | undefined;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  /**
   * Most demands of the page, 1 to 200.
   *
   * @default 50
   */
  readonly limit?: number;
}

/** What is still to be visited, and what a report states. */
export interface StandingWork {
  /** The visits that are still to be made, for a planner: those first whom documents put first. */
  listDemands(options?: DemandListOptions): Promise<DemandPage>;
  /** Everything that a report about the school states. For the leader, and for the authority over the school. */
  getMeasures(options?: CallOptions & { readonly asOf?: LocalDate }): Promise<MeasureReport>;
}
