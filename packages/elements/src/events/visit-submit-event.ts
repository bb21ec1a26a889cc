import type { VisitDraft } from '@homevisit/sdk/model';
import { HomevisitEvent } from '../foundation/homevisit-event.js';

/** A checked record is about to be sent. Cancel it to file the record by other means. */
export class VisitSubmitEvent extends HomevisitEvent {
  /** The record. It holds what a family told: do not log it. */
  readonly draft: VisitDraft;

  constructor(draft: VisitDraft) {
    super('hv-visit-submit', { cancelable: true });
    this.draft = draft;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-visit-submit': VisitSubmitEvent;
  }
}
