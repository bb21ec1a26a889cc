export { contradictionsOf } from './problem/contradictions.js';
export { parseProblem } from './problem/parse-problem.js';
export { ProblemError, type ProblemFault, type ProblemFaultCode } from './problem/problem-error.js';
export { crews, family, person, type Crews, type Family, type Person } from './problem/people.js';
export { problem, type Problem } from './problem/problem.js';
export { stretch, type Stretch } from './problem/times.js';
export { place, travel, type Place, type Travel } from './problem/travel.js';
export {
  need,
  part,
  pin,
  visit,
  VISIT_STRENGTHS,
  type Need,
  type Part,
  type Pin,
  type Visit,
} from './problem/visits.js';
export { weights, type Weights } from './problem/weights.js';
export {
  outing,
  plan,
  plannedVisit,
  score,
  type Outing,
  type Plan,
  type PlannedVisit,
  type Score,
} from './plan/plan.js';
export { PlanRun } from './solve/plan-run.js';
export type { Budget, SearchProgress } from './solve/run-search.js';
export { solve, solveNow, type SolveOptions, type StopSignal } from './solve/solve.js';
export { checkPlan } from './check/check-plan.js';
export { VIOLATION_CODES, type Violation } from './check/violation.js';
export { diffPlans, type MovedVisit, type PlanDiff } from './replan/diff-plans.js';
export { replan, type Replanned, type ReplanOptions } from './replan/replan.js';
