import { HomevisitEvent } from '../foundation/homevisit-event.js';

/**
 * A teacher wants to record a visit to a student; the host opens its form. The panel closes to make room: cancel the
 * event to keep it open.
 */
export class VisitStartEvent extends HomevisitEvent {
  /** Who is visited. */
  readonly studentId: string;

  constructor(studentId: string) {
    super('hv-visit-start', { cancelable: true });
    this.studentId = studentId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-visit-start': VisitStartEvent;
  }
}
