import type { VerdictSubject } from '@homevisit/sdk/policy';
import { HomevisitEvent } from '../foundation/homevisit-event.js';

/** The reader has closed the panel with the duties of a subject. */
export class DutiesCloseEvent extends HomevisitEvent {
  /** Whose duties. */
  readonly subject: VerdictSubject;

  constructor(subject: VerdictSubject) {
    super('hv-duties-close');
    this.subject = subject;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-duties-close': DutiesCloseEvent;
  }
}
