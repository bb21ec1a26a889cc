import type { ClauseContext, GroupSubject } from './count-context.js';
import type { ActivityCountRule } from './rule.js';
import type { Verdict } from './verdict.js';

/** Verdicts of one `activity-count` clause for one school, class or member of staff: one for each period that has begun. */
export function evaluateActivity(_subject: GroupSubject, _context: ClauseContext<ActivityCountRule>): Verdict[] {
  return [];
}
