import { HomevisitEvent } from '../foundation/homevisit-event.js';

/** A record cannot be sent now: it is kept on the device and is filed by itself as soon as that is possible. */
export class VisitWaitingEvent extends HomevisitEvent {
  /** Since when it waits: an instant, by the clock of the device. */
  readonly since: string | undefined;

  constructor(since: string | undefined) {
    super('hv-visit-waiting');
    this.since = since;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-visit-waiting': VisitWaitingEvent;
  }
}
