import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { checkOutings } from './check-outings.js';
import { checkScore } from './check-score.js';
import { checkVisits } from './check-visits.js';
import { checkWeeks } from './check-weeks.js';
import { Lookup } from './lookup.js';
import type { Violation } from './violation.js';

/**
 * Holds a plan, such as one edited by hand, against its problem and names every rule that it breaks; empty where it breaks
 * none. It shares no code with what makes plans, and is what those are tested by.
 */
export function checkPlan(problem: Problem, plan: Plan): readonly Violation[] {
  const lookup = new Lookup(problem, plan);
  checkVisits(lookup);
  checkOutings(lookup);
  checkWeeks(lookup);
  checkScore(lookup);
  return lookup.violations;
}
