import type { Plan, Problem } from '@homevisit/sdk/schedule';
import { HomevisitEvent } from '../foundation/homevisit-event.js';

/** The reader has planned or changed something. Plan and problem hold identifiers only; keep both to go on later. */
export class PlanChangeEvent extends HomevisitEvent {
  readonly plan: Plan;
  /** With what the reader has agreed, cancelled and allowed. */
  readonly problem: Problem;

  constructor(plan: Plan, problem: Problem) {
    super('hv-plan-change');
    this.plan = plan;
    this.problem = problem;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-plan-change': PlanChangeEvent;
  }
}
