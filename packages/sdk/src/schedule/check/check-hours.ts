import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { checkEvenings } from './check-outings.js';
import { isAgainstWish, tardinessOf } from './check-score.js';
import { checkHour } from './check-visits.js';
import { Lookup } from './lookup.js';
import type { TravelTimes } from './travel-times.js';

/**
 * Holds a plan in which nothing but the hours of some visits differs from another plan, which breaks no rule, against its
 * problem. Gives the ids of visits on evenings on which the hours do not hold, or cost another number of wishes or another
 * tardiness.
 *
 * @param way - how long ways take where the other plan was made: hours that only just hold by the checker's own measure could
 *   not be planned again.
 */
export function brokenHours(
  problem: Problem,
  plan: Plan,
  other: Plan,
  changed: ReadonlySet<string>,
  way?: TravelTimes,
): Set<string> {
  const lookup = new Lookup(problem, plan, way);
  const inOther = new Map(other.visits.map((planned) => [planned.visit, planned]));
  const broken = new Set<string>();
  for (const planned of plan.visits) {
    const visit = changed.has(planned.visit) ? lookup.visits.get(planned.visit) : undefined;
    if (!visit) continue;
    checkHour(planned, visit, lookup);
    const isWished = (one: typeof planned): boolean => !isAgainstWish(one, visit, lookup);
    const before = inOther.get(visit.id) ?? planned;
    const isAsLate = tardinessOf(planned, visit).join() === tardinessOf(before, visit).join();
    if (isWished(planned) !== isWished(before) || !isAsLate) broken.add(visit.id);
  }
  const outings = plan.outings.filter(({ visits }) => visits.some((id) => changed.has(id)));
  checkEvenings(outings, lookup);
  for (const { visits } of lookup.violations) for (const id of visits) broken.add(id);
  for (const { visits } of outings) if (visits.some((id) => broken.has(id))) for (const id of visits) broken.add(id);
  return broken;
}
