import { HomevisitEvent } from '../foundation/homevisit-event.js';

/** A visit record has been filed. */
export class VisitFiledEvent extends HomevisitEvent {
  readonly visitId: string;
  readonly studentIds: readonly string[];

  constructor(visitId: string, studentIds: readonly string[]) {
    super('hv-visit-filed');
    this.visitId = visitId;
    this.studentIds = studentIds;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-visit-filed': VisitFiledEvent;
  }
}
