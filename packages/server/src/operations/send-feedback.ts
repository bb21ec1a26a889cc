import type { FeedbackDraft } from '@homevisit/sdk/model';
import { familyView, readFeedback } from '../family/family-visit.js';
import { keepRequest } from '../family/keep-request.js';
import { HttpProblem } from '../http/problem.js';
import { canonicalJson } from '../json/canonical-json.js';
import type { FamilyOperation } from './operation.js';

/** A request that says nothing is none. */
function withoutBlankRequest({ ratings, declined, request }: FeedbackDraft): FeedbackDraft {
  const text = request?.trim();
  // Who would rather not rate has not rated, whatever else was sent.
  return { ...(declined ? { ratings: {}, declined } : { ratings }), ...(text && { request: text }) };
}

/** Takes a family's feedback, once for each link. What was sent is never replaced. */
export const sendFeedback: FamilyOperation<'sendFeedback'> = async (context) => {
  const { transaction, school, principal, now } = context;
  const feedback = withoutBlankRequest(context.body);
  const [kept] = await transaction.query(
    `INSERT INTO family_feedback (school_id, link_id, received_at, document)
     VALUES ($1, $2, $3::timestamptz, $4::jsonb) ON CONFLICT DO NOTHING RETURNING link_id`,
    [principal.schoolId, principal.linkId, now, JSON.stringify(feedback)],
  );
  if (kept) {
    if (feedback.request !== undefined) await keepRequest(context, { kind: 'request', text: feedback.request });
  } else if (canonicalJson(await readFeedback(transaction, principal)) !== canonicalJson(feedback)) {
    throw new HttpProblem('feedback-already-sent');
  }
  const { visit, studentIds } = await familyView(transaction, school, principal);
  return { answer: visit, subjectIds: studentIds };
};
