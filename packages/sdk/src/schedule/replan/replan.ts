import type { LocalDate } from '../../calendar/local-date.js';
import type { Plan } from '../plan/plan.js';
import { requireConsistent } from '../problem/require-consistent.js';
import type { Problem } from '../problem/problem.js';
import type { Budget } from '../solve/run-search.js';
import { searchWithoutCheck } from '../solve/search-of.js';
import { diffPlans, type PlanDiff } from './diff-plans.js';
import { freezeBefore } from './freeze.js';
import { keepTimes } from './keep-times.js';

/** How a plan is mended. Without `iterations` the search is the longer the more visits need another place. */
export interface ReplanOptions extends Budget {
  /** @default 1 */
  readonly seed?: number;
  /** What lies before this day stays as it is. */
  readonly freezeBefore?: LocalDate;
  /**
   * What each visit costs whose day or people change. With 0 the plan becomes as cheap as it can; the dearer a change, the
   * fewer families have to be called again. Left out: four hours of travel.
   */
  readonly changeCost?: number;
}

/** A mended plan. */
export interface Replanned {
  readonly plan: Plan;
  readonly diff: PlanDiff;
}

/** Enough to find a place for what lost its own; another plan altogether is not looked for. */
const mendingIterations = (toPlace: number): number => Math.min(400 + 100 * toPlace, 2000);
const DEFAULT_CHANGE_MINUTES = 240;

/**
 * Mends a plan after something has happened: the problem is as it is now (without what was cancelled, with new visits,
 * declined slots, people who are ill), the plan as it was before. What no longer holds gets another place; the rest stays as
 * far as that is worth its cost, and evenings on which nothing changes keep their hours. Runs without a pause: about a tenth
 * of a second at some hundred visits.
 *
 * @throws {ProblemError} where the problem contradicts itself.
 */
export function replan(problem: Problem, plan: Plan, options: ReplanOptions = {}): Replanned {
  requireConsistent(problem);
  const { freezeBefore: date, seed = 1, iterations, budget } = options;
  const changeCost = options.changeCost ?? DEFAULT_CHANGE_MINUTES * (problem.ticksPerMinute ?? 1);
  const search = searchWithoutCheck(date === undefined ? problem : freezeBefore(problem, plan, date), {
    seed,
    initial: plan,
    changeCost,
    iterationsFor: mendingIterations,
    ...(iterations !== undefined && { iterations }),
    ...(budget && { budget }),
  });
  for (;;) {
    const { done, value } = search.next();
    if (!done) continue;
    const mended = keepTimes(problem, plan, value);
    return { plan: mended, diff: diffPlans(plan, mended) };
  }
}
