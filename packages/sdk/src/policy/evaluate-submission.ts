import type { ClauseContext, GroupSubject } from './count-context.js';
import type { SubmissionRule } from './rule.js';
import type { Verdict } from './verdict.js';

/** Verdicts of one `submission` clause for one school, class or member of staff: one for each period that has begun. */
export function evaluateSubmission(_subject: GroupSubject, _context: ClauseContext<SubmissionRule>): Verdict[] {
  return [];
}
