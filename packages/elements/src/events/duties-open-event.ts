import type { VerdictSubject } from '@homevisit/sdk/policy';
import { HomevisitEvent } from '../foundation/homevisit-event.js';

/** The reader wants to see all duties of a subject. Cancel it to show them in a place of the host's own. */
export class DutiesOpenEvent extends HomevisitEvent {
  /** Whose duties. */
  readonly subject: VerdictSubject;

  constructor(subject: VerdictSubject) {
    super('hv-duties-open', { cancelable: true });
    this.subject = subject;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-duties-open': DutiesOpenEvent;
  }
}
