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
export { slot, type Slot } from './plan/slot.js';
export {
  change,
  fix,
  reason,
  REASON_CODES,
  UNPLACED_VERDICTS,
  unplacedVisit,
  type Change,
  type Fix,
  type Reason,
  type UnplacedVisit,
} from './plan/reasons.js';
export { personLoad, type PersonLoad } from './plan/person-load.js';
export { applyFix } from './explain/apply-fix.js';
export { completePlan, type CompleteOptions } from './explain/complete-plan.js';
export { explainUnplaced } from './explain/explain-unplaced.js';
export { explainVisit, type VisitExplanation } from './explain/explain-visit.js';
export { loadsOf } from './explain/loads-of.js';
export { suggestSlots, type SuggestOptions } from './explain/suggest-slots.js';
export { problemFrom, type MadeProblem } from './sources/problem-from.js';
export type {
  Hours,
  HoursByKind,
  LeftDemand,
  PlannedFamily,
  PlannedModes,
  PlannedPerson,
  PlanningSources,
} from './sources/planning-sources.js';
