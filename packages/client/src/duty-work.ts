import type { DutyFilter } from '@homevisit/sdk/report';
import type { CallOptions } from './call-options.js';
import type { DutyPage } from './contract/duty-schemas.js';

/** Options of {@link DutyWork.listDuties}. */
export interface DutyListOptions extends CallOptions {
  /**
   * One homeroom class.
   *
   * @default the own classes of a teacher, the school of a leader
   */
  readonly classId?: string | undefined;
  /** @default 'to-do' */
  readonly show?: DutyFilter | undefined;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  /**
   * Most entries of the page, 1 to 200.
   *
   * @default 50
   */
  readonly limit?: number;
}

/** What somebody asks about the own duties. */
export interface DutyWork {
  /** What the caller owes, to whom, by when and why: what to do next comes first. */
  listDuties(options?: DutyListOptions): Promise<DutyPage>;
}
