import { HttpProblem } from '../http/problem.js';
import { readAcceptedPlan } from '../records/accepted-plans.js';
import type { AccountOperation } from './operation.js';
import { planDetailOf, visibleVisits } from './plan-detail.js';

/** A plan, and what has become of each of its visits that the caller may see. */
export const getPlan: AccountOperation<'getPlan'> = async (context) => {
  const { transaction, school, principal, path } = context;
  const accepted = await readAcceptedPlan(transaction, school.schoolId, path.planId);
  const visible = accepted && (await visibleVisits(context, [accepted]));
  // Whoever sees none of its visits is not told that there is such a plan.
  const mayKnow = visible && (visible.size > 0 || principal.role === 'leader');
  if (!accepted || !visible || !mayKnow) throw new HttpProblem('plan-not-found');
  const answer = planDetailOf(accepted, visible);
  return { answer, subjectIds: answer.visits.flatMap(({ studentIds }) => studentIds) };
};
