import { HomevisitEvent } from '../foundation/homevisit-event.js';

/** The school has done something about a family's request: taken it up, answered or closed it. */
export class RequestAnsweredEvent extends HomevisitEvent {
  readonly requestId: string;
  readonly step: 'taken-up' | 'answered' | 'closed';

  constructor(requestId: string, step: RequestAnsweredEvent['step']) {
    super('hv-request-answered');
    this.requestId = requestId;
    this.step = step;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-request-answered': RequestAnsweredEvent;
  }
}
