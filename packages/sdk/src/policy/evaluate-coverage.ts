import type { ClauseContext, GroupSubject } from './count-context.js';
import type { VisitCoverageRule } from './rule.js';
import type { Verdict } from './verdict.js';

/** Verdicts of one `visit-coverage` clause for one school, class or member of staff: one for each period that has begun. */
export function evaluateCoverage(_subject: GroupSubject, _context: ClauseContext<VisitCoverageRule>): Verdict[] {
  return [];
}
