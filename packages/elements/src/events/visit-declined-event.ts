import { HomevisitEvent } from '../foundation/homevisit-event.js';

/** A family's refusal has been recorded. */
export class VisitDeclinedEvent extends HomevisitEvent {
  readonly declineId: string;
  readonly studentIds: readonly string[];

  constructor(declineId: string, studentIds: readonly string[]) {
    super('hv-visit-declined');
    this.declineId = declineId;
    this.studentIds = studentIds;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-visit-declined': VisitDeclinedEvent;
  }
}
