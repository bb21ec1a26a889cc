import type { Instant } from '../../calendar/instant.js';
import { canonicalTextOf } from '../canonical-text.js';
import { momentOf } from '../clause-evaluation.js';
import { compilePolicies } from '../compiled-policies.js';
import { STRENGTHS_BY_FORCE } from '../effective-duties/index.js';
import { indexFacts } from '../fact-index.js';
import type { Facts } from '../facts.js';
import type { PolicySet } from '../policy-set.js';
import type { Missing, Verdict } from '../verdict.js';
import { gatherVisits, type GatheredVisit } from './gather-visits.js';
import { VisitConditions } from './mode-conditions.js';
import { owedVisitsOf, type OwedVisits } from './owed-visits.js';
import type { VisitDemand } from './visit-demand.js';

function withoutRepeats(missing: readonly Missing[]): Missing[] {
  return [...new Map(missing.map((one) => [canonicalTextOf(one), one])).values()];
}

function demandOf(familyId: string, number: number, visit: GatheredVisit, conditions: VisitConditions): VisitDemand {
  const { studentIds, modes, visitors, window, duties } = visit;
  const strengths = duties.map(({ strength }) => strength);
  return {
    id: `${familyId}/${number}`,
    familyId,
    studentIds,
    modes,
    visitors,
    conditions: modes.map((mode) => conditions.of(mode, studentIds)),
    window,
    strength: STRENGTHS_BY_FORCE.find((one) => strengths.includes(one)) ?? 'may',
    priority: duties.some(({ isFirst }) => isFirst) ? 'first' : 'usual',
    serves: duties.map(({ duty }) => duty),
    missing: withoutRepeats(duties.flatMap(({ missing }) => missing)),
  };
}

/** First those whom documents put first, then the stronger duty, then the earlier day, then by id. */
function byPriority(a: VisitDemand, b: VisitDemand): number {
  if (a.priority !== b.priority) return a.priority === 'first' ? -1 : 1;
  const byForce = STRENGTHS_BY_FORCE.indexOf(a.strength) - STRENGTHS_BY_FORCE.indexOf(b.strength);
  if (byForce !== 0) return byForce;
  if (a.window.to !== b.window.to) return a.window.to < b.window.to ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * The visits that are still to be made, for a planner: a visit that answers several duties at once (of a student, the
 * family, siblings) is one demand.
 *
 * They come from duties towards students and families that are open, due soon, or overdue and can still be made good.
 * Nothing is demanded of whom a duty does not bind or nobody can judge: declined, exempt, unknown and undefined ones. What
 * staff owe by themselves, and shares of a class, are answered by these same visits. Upper bounds are not weighed.
 * Deterministic: the order of the verdicts does not matter.
 *
 * @param verdicts - of whom visits are to be planned for, as `evaluate(policies, facts, asOf)` gives them.
 * @throws {RangeError} when `asOf` is no instant with offset.
 * @throws {PolicyError} when the school's settings do not fit the packs.
 */
export function demands(policies: PolicySet, facts: Facts, verdicts: readonly Verdict[], asOf: Instant): VisitDemand[] {
  const compiled = compilePolicies(policies);
  const index = indexFacts(facts);
  const today = momentOf(asOf, facts.calendar.timeZone).date;
  const conditions = new VisitConditions(compiled, index, today);
  const byFamily = new Map<string, OwedVisits[]>();
  for (const verdict of verdicts) {
    const owed = owedVisitsOf(verdict, compiled, index, today);
    if (!owed) continue;
    const list = byFamily.get(owed.familyId);
    if (list) list.push(owed);
    else byFamily.set(owed.familyId, [owed]);
  }
  return [...byFamily]
    .flatMap(([familyId, owed]) =>
      gatherVisits(owed).map((visit, place) => demandOf(familyId, place + 1, visit, conditions)),
    )
    .sort(byPriority);
}
