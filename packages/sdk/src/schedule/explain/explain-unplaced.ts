import type { Plan } from '../plan/plan.js';
import type { UnplacedVisit } from '../plan/reasons.js';
import type { Problem } from '../problem/problem.js';
import type { Visit } from '../problem/visits.js';
import type { Board } from './board.js';
import { boardFor } from './board-for.js';
import { EMPTY_PLAN } from './empty-plan.js';
import { fixesFor } from './fixes-for.js';
import { reasonsFor, withoutOthers } from './reasons-for.js';

/**
 * @throws {RangeError} where the problem has no such visit.
 */
export function visitOf(problem: Problem, id: string): Visit {
  const visit = problem.visits.find((one) => one.id === id);
  if (!visit) throw new RangeError(`the problem has no visit "${id}"`);
  return visit;
}

/** As `explainUnplaced`, on a board that is there already. */
export function explainOn(board: Board, problem: Problem, plan: Plan, visit: Visit): UnplacedVisit {
  const empty = boardFor(withoutOthers(problem, visit), EMPTY_PLAN);
  const alone = empty.slotsOf(visit.id);
  const beside = board.slotsOf(visit.id);
  const reasons = reasonsFor(problem, visit, alone, beside);
  const evenings = new Set(alone.map(({ date }) => date)).size;
  if (beside.length > 0) {
    return { visit: visit.id, verdict: 'not-found', reasons, fixes: [], tested: { evenings, exchanges: 0 } };
  }
  const fixes = fixesFor(problem, plan, visit);
  if (alone.length === 0) {
    const verdict = empty.isCut ? 'not-found' : 'impossible';
    return { visit: visit.id, verdict, reasons, fixes, tested: { evenings: 0, exchanges: 0 } };
  }
  const { fits, exchanges } = board.fitsByExchange(visit.id);
  const verdict = fits === false ? 'no-room' : 'not-found';
  return { visit: visit.id, verdict, reasons, fixes, tested: { evenings, exchanges } };
}

/**
 * Why a visit has no place in a plan, with a verdict that is proven and changes of the problem that would give it one.
 * Takes some hundredths of a second for a school's term, in hard cases a second or two.
 *
 * @throws {RangeError} where the problem has no such visit.
 */
export function explainUnplaced(problem: Problem, plan: Plan, visitId: string): UnplacedVisit {
  return explainOn(boardFor(problem, plan), problem, plan, visitOf(problem, visitId));
}
