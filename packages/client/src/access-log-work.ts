import type { LocalDate } from '@homevisit/sdk/calendar';
import type { AccessEntry } from './contract/access-schemas.js';
import type { Page, PageOptions } from './pages.js';

/** Which looks at people's data are asked for. */
export interface AccessLogFilter {
  /** Only looks at this student or member of staff. */
  readonly subjectId?: string;
  /** Only looks by this member of staff. */
  readonly actorId?: string;
  /** First and last day at the school. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** Who has looked at whose data. */
export interface AccessLogWork {
  /** The latest first; see `everyItem` for all pages. For the leader only. */
  listAccessLog(options?: AccessLogFilter & PageOptions): Promise<Page<AccessEntry>>;
}
