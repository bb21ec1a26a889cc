import { visitEventOf } from '@homevisit/client/contract';
import { applyVisitEvent } from '@homevisit/sdk/visit';
import { HttpProblem } from '../http/problem.js';
import { requireVersion } from '../http/versions.js';
import { storePlannedVisit } from '../records/planned-visits.js';
import type { AccountOperation } from './operation.js';
import { planAnswer, seenPlan } from './seen-plan.js';

/** Keeps what happened to a planned visit, as its course allows. */
export const recordVisitEvent: AccountOperation<'recordVisitEvent'> = async (context) => {
  const { transaction, school, principal, path, now } = context;
  const kept = await seenPlan(context, path.visitId, 'to-change');
  const { answer: current, subjectIds } = planAnswer(context, kept);
  requireVersion(context.ifMatch, current, subjectIds);
  const event = visitEventOf(context.body);
  const applied = applyVisitEvent(kept.course, event);
  if (!applied.ok) {
    throw new HttpProblem('visit-event-not-possible', {
      faults: [{ pointer: applied.fault.code === 'earlier-than-last' ? '/at' : '/type', code: applied.fault.code }],
      current: { version: current.version, body: current },
      subjectIds,
    });
  }
  const happened = { kind: 'happened', at: now, by: principal.personId, document: event } as const;
  const after = { ...kept, course: applied.course };
  return planAnswer(context, await storePlannedVisit(transaction, school.schoolId, after, happened));
};
