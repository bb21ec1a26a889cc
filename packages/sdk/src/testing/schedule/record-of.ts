import { expect } from 'vitest';
import { checkPlan } from '../../schedule/check/check-plan.js';
import type { Problem } from '../../schedule/problem/problem.js';
import { solveNow, type SolveOptions } from '../../schedule/solve/solve.js';
import { fingerprint } from './fingerprint.js';

/** Makes a plan that breaks no rule and gives the line that is kept of it. */
export function recordOf(name: string, problem: Problem, options: SolveOptions): string {
  const plan = solveNow(problem, options);
  expect(checkPlan(problem, plan)).toEqual([]);
  const { visits, unplaced, score } = plan;
  return `${name}: ${visits.length} visits, ${unplaced.length} without a place, cost ${score.total}, ${fingerprint(plan)}`;
}
