import type { PlannedVisit, Score } from '../plan/plan.js';
import type { Visit } from '../problem/visits.js';
import { isCovered } from './is-covered.js';
import { names, type Lookup } from './lookup.js';
import { statedWeights } from './stated-weights.js';

/** Whether a visit lies outside of what one of its families wishes. */
export function isAgainstWish({ date, start, end }: PlannedVisit, visit: Visit, lookup: Lookup): boolean {
  return visit.families.some((id) => {
    const wishes = lookup.families.get(id)?.wishes?.filter((wish) => names(wish, date));
    return wishes !== undefined && !isCovered(wishes, start, end);
  });
}

/** For how long each of the visitors stays after they should have left. */
export function tardinessOf(
  { start, starts = [start] }: PlannedVisit,
  { endBy = Infinity, parts, duration }: Visit,
): number[] {
  return starts.map((begin, part) => Math.max(0, begin + (parts?.[part]?.duration ?? duration) - endBy));
}

/** Whether what a plan says it costs is what it costs. Changes against another plan are not known here. */
export function checkScore(lookup: Lookup): void {
  const { plan, problem } = lookup;
  const weights = statedWeights(problem);
  const found = { unplaced: 0, lateness: 0, evenings: 0, travel: 0, unfairness: 0, wishes: 0, preferences: 0 };
  for (const id of plan.unplaced) {
    const visit = lookup.visits.get(id);
    if (!visit) continue;
    found.unplaced += weights.unplaced[visit.strength] * (visit.weight ?? 1) * (visit.pin ? 1000 : 1);
  }
  const visitsOf = new Map<string, number>();
  let greatest = 0;
  for (const planned of plan.visits) {
    const visit = lookup.visits.get(planned.visit);
    if (!visit) continue;
    found.lateness += planned.lateDays * weights.lateDay * (visit.weight ?? 1);
    for (const tardiness of tardinessOf(planned, visit)) {
      found.lateness += tardiness * weights.tardiness;
      greatest = Math.max(greatest, tardiness);
    }
    for (const id of planned.people) visitsOf.set(id, (visitsOf.get(id) ?? 0) + 1);
    for (const { people, cost } of visit.preferred ?? []) {
      if (!planned.people.some((id) => people.includes(id))) found.preferences += cost;
    }
    if (isAgainstWish(planned, visit, lookup)) found.wishes += weights.wish;
  }
  found.lateness += greatest * weights.greatestTardiness;
  for (const { travel } of plan.outings) {
    found.evenings += weights.evening;
    found.travel += travel * weights.travel;
  }
  for (const count of visitsOf.values()) found.unfairness += count * count * weights.unfairness;
  for (const [part, value] of Object.entries(found)) {
    const said = plan.score[part as keyof Score];
    if (said !== value) lookup.report('wrong-score', {}, { part, said, found: value });
  }
  const sum = Object.values(found).reduce((total, value) => total + value, plan.score.changes);
  if (sum !== plan.score.total) lookup.report('wrong-score', {}, { part: 'total', said: plan.score.total, found: sum });
}
