import type { AcceptedPlan, PlanDetail } from '@homevisit/client/contract';
import { maySeeVisit } from '../authorization/visit-rights.js';
import type { KeptAcceptedPlan } from '../records/accepted-plans.js';
import { readPlannedVisitsOf, type KeptPlan } from '../records/planned-visits.js';
import type { AccountContext, AccountOperationName } from './operation.js';

type Context = Pick<AccountContext<AccountOperationName>, 'transaction' | 'school' | 'permitted' | 'principal'>;

/** A plan as it is listed. */
export function acceptedPlanOf(
  { id, from, to, acceptedAt, acceptedBy }: KeptAcceptedPlan,
  visits: readonly KeptPlan[],
): AcceptedPlan {
  const states: AcceptedPlan['states'] = {};
  for (const { course } of visits) states[course.state] = (states[course.state] ?? 0) + 1;
  return { id, from, to, acceptedAt, acceptedBy, states };
}

/** The visits of plans, as far as the caller may see them, by id. */
export async function visibleVisits(
  { transaction, school, permitted, principal }: Context,
  plans: readonly Pick<KeptAcceptedPlan, 'visitIds'>[],
): Promise<ReadonlyMap<string, KeptPlan>> {
  const ids = plans.flatMap(({ visitIds }) => visitIds);
  const all = await readPlannedVisitsOf(transaction, school.schoolId, ids);
  return new Map(
    [...all].filter(([, { plan, plannedBy }]) => maySeeVisit({ ...plan, writtenBy: plannedBy }, permitted, principal)),
  );
}

/** A plan with those of its visits that are given. */
export function planDetailOf(accepted: KeptAcceptedPlan, visible: ReadonlyMap<string, KeptPlan>): PlanDetail {
  const visits = accepted.visitIds.flatMap((id) => visible.get(id) ?? []);
  return {
    ...acceptedPlanOf(accepted, visits),
    visits: visits.map(({ id, plan, course }) => ({
      id,
      studentIds: plan.studentIds,
      mode: course.mode,
      on: course.plannedOn ?? plan.on,
      state: course.state,
    })),
  };
}
