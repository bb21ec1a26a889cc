import type { Plan, PlannedVisit } from '../plan/plan.js';
import type { Reason, UnplacedVisit } from '../plan/reasons.js';
import type { Slot } from '../plan/slot.js';
import type { Problem } from '../problem/problem.js';
import { boardFor } from './board-for.js';
import { EMPTY_PLAN } from './empty-plan.js';
import { explainOn, visitOf } from './explain-unplaced.js';
import { reasonsFor, withoutOthers } from './reasons-for.js';
import { onePerDay } from './slot-order.js';

/** Why a visit is where it is. */
export interface VisitExplanation {
  /** Id. */
  readonly visit: string;
  /** Left out where it has no place; `unplaced` then says why. */
  readonly placed?: PlannedVisit;
  readonly unplaced?: UnplacedVisit;
  /** What days have to have for it, and how many are left each time. */
  readonly reasons: readonly Reason[];
  /** What else is possible while all others stay, the best of each day, the cheapest first; `cost` says what it would cost. */
  readonly alternatives: readonly Slot[];
}

/**
 * Why a visit takes place on this day, what else was possible, and what that would cost.
 *
 * @throws {RangeError} where the problem has no such visit.
 */
export function explainVisit(problem: Problem, plan: Plan, visitId: string): VisitExplanation {
  const visit = visitOf(problem, visitId);
  const board = boardFor(problem, plan);
  const slots = board.slotsOf(visitId);
  const placed = plan.visits.find((one) => one.visit === visitId);
  if (!placed) {
    const unplaced = explainOn(board, problem, plan, visit);
    return { visit: visitId, unplaced, reasons: unplaced.reasons, alternatives: onePerDay(slots) };
  }
  const alone = boardFor(withoutOthers(problem, visit), EMPTY_PLAN).slotsOf(visitId);
  return {
    visit: visitId,
    placed,
    reasons: reasonsFor(problem, visit, alone, slots),
    alternatives: onePerDay(slots.filter((slot) => slot.date !== placed.date)),
  };
}
