import { HomevisitEvent } from '../foundation/homevisit-event.js';

/** A family's feedback has reached the school. */
export class FeedbackSentEvent extends HomevisitEvent {
  /** The visit that the feedback is about. */
  readonly visitId: string;

  constructor(visitId: string) {
    super('hv-feedback-sent');
    this.visitId = visitId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-feedback-sent': FeedbackSentEvent;
  }
}
