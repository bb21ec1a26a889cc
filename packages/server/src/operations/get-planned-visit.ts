import type { AccountOperation } from './operation.js';
import { planAnswer, seenPlan } from './seen-plan.js';

/** A planned visit with its course so far. */
export const getPlannedVisit: AccountOperation<'getPlannedVisit'> = async (context) =>
  planAnswer(context, await seenPlan(context, context.path.visitId, 'to-read'));
