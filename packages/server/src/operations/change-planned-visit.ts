import type { VisitPlan } from '@homevisit/client/contract';
import { requireVersion } from '../http/versions.js';
import { storePlannedVisit } from '../records/planned-visits.js';
import type { AccountOperation } from './operation.js';
import { planAnswer, requirePlannable, seenPlan } from './seen-plan.js';

/**
 * Changes what is planned. Day and mode stay as they are: a visit is put off, moved or turned into a remote one by an
 * event, which names its reason.
 */
export const changePlannedVisit: AccountOperation<'changePlannedVisit'> = async (context) => {
  const { transaction, school, principal, path, body, now } = context;
  const kept = await seenPlan(context, path.visitId, 'to-change');
  const { answer, subjectIds } = planAnswer(context, kept);
  requireVersion(context.ifMatch, answer, subjectIds);
  requirePlannable(context, body, kept.plan.studentIds);
  const plan: VisitPlan = { ...body, on: kept.plan.on, mode: kept.plan.mode };
  const changed = { kind: 'changed', at: now, by: principal.personId, document: plan } as const;
  return planAnswer(context, await storePlannedVisit(transaction, school.schoolId, { ...kept, plan }, changed));
};
