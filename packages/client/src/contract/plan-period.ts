import type { PlanDraft } from './plan-schemas.js';
import type { ProblemFault } from './schema-faults.js';

/** Places at which a plan contradicts itself: a period that ends before it begins, a visit on a day outside of it. */
export function periodFaults({ from, to, visits }: PlanDraft): ProblemFault[] {
  if (to < from) return [{ pointer: '/to', code: 'before-start' }];
  return visits.flatMap(({ on }, index) =>
    on < from || on > to ? [{ pointer: `/visits/${index}/on`, code: 'outside-period' }] : [],
  );
}
