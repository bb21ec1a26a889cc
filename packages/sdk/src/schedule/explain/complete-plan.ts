import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { boardFor } from './board-for.js';
import { explainOn, visitOf } from './explain-unplaced.js';
import { loadsOf } from './loads-of.js';
import { onePerDay } from './slot-order.js';

/** What a plan is completed with. */
export interface CompleteOptions {
  /** How many other slots each visit gets. @default 3 */
  readonly alternatives?: number;
}

const DEFAULT_ALTERNATIVES = 3;

/**
 * A plan with what people ask of it next: other slots to offer each family, why visits have no place and what would give them
 * one, and what it asks of each person in each week. The plan given stays as it is.
 */
export function completePlan(problem: Problem, plan: Plan, options: CompleteOptions = {}): Plan {
  const board = boardFor(problem, plan);
  const { alternatives = DEFAULT_ALTERNATIVES } = options;
  return {
    ...plan,
    visits: plan.visits.map((planned) => ({
      ...planned,
      alternatives: onePerDay(board.slotsOf(planned.visit).filter(({ date }) => date !== planned.date)).slice(
        0,
        alternatives,
      ),
    })),
    reasons: plan.unplaced.map((id) => explainOn(board, problem, plan, visitOf(problem, id))),
    loads: loadsOf(problem, plan),
  };
}
