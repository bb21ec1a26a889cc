import type { ClauseContext, CountedSubject } from './count-context.js';
import type { FollowUpRule } from './rule.js';
import type { Verdict } from './verdict.js';

/** Verdicts of one `follow-up` clause for one student or family: one for each rung of the ladder that has started. */
export function evaluateFollowUp(_subject: CountedSubject, _context: ClauseContext<FollowUpRule>): Verdict[] {
  return [];
}
