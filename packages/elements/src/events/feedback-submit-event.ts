import type { FeedbackDraft } from '@homevisit/sdk/model';
import { HomevisitEvent } from '../foundation/homevisit-event.js';

/** A family's feedback is about to be sent. Cancel it to send the feedback by other means. */
export class FeedbackSubmitEvent extends HomevisitEvent {
  /** What the family says. It may be about a child: do not log it. */
  readonly draft: FeedbackDraft;

  constructor(draft: FeedbackDraft) {
    super('hv-feedback-submit', { cancelable: true });
    this.draft = draft;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-feedback-submit': FeedbackSubmitEvent;
  }
}
