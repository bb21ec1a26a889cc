import { planVisit as courseOf } from '@homevisit/sdk/visit';
import { randomIdentifier } from '../randomness/random-identifier.js';
import { storePlannedVisit } from '../records/planned-visits.js';
import type { AccountOperation } from './operation.js';
import { planAnswer, requirePlannable } from './seen-plan.js';

/** Plans a visit; its course begins. */
export const planVisit: AccountOperation<'planVisit'> = async (context) => {
  const { transaction, school, principal, body: plan, now } = context;
  requirePlannable(context, plan);
  const kept = {
    id: randomIdentifier(context.randomBytes),
    plannedAt: now,
    plannedBy: principal.personId,
    plan,
    course: courseOf({ mode: plan.mode, on: plan.on, at: now }),
  };
  const planned = { kind: 'planned', at: now, by: principal.personId, document: plan } as const;
  return planAnswer(context, await storePlannedVisit(transaction, school.schoolId, kept, planned));
};
