import type { Plan, PlannedVisit } from '@homevisit/sdk/schedule';
import { HomevisitEvent } from '../foundation/homevisit-event.js';

/** The reader wants the plan to hold: the host makes appointments of its visits. Cancel to keep the plan open. */
export class PlanAcceptEvent extends HomevisitEvent {
  readonly plan: Plan;

  constructor(plan: Plan) {
    super('hv-plan-accept', { cancelable: true });
    this.plan = plan;
  }

  /** What becomes an appointment, in order of time. */
  get appointments(): readonly PlannedVisit[] {
    return [...this.plan.visits].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.start - b.start));
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-plan-accept': PlanAcceptEvent;
  }
}
