import { HomevisitEvent } from '../foundation/homevisit-event.js';

/** Why something is missing: the host's settings are wrong, or a file could not be fetched. */
export type LoadErrorReason = 'configuration' | 'network';

/**
 * A part of the kit could not be set up or loaded; what the host has put into the slots stays. With `network` it is
 * tried again, and the event comes once until then. Unlike every other event, this one follows no act of the user.
 */
export class LoadErrorEvent extends HomevisitEvent {
  /** The tag of what is missing, or `client`. */
  readonly part: string;
  readonly reason: LoadErrorReason;
  /** For developers, in English; holds nothing about a person. */
  readonly message: string;

  constructor(part: string, reason: LoadErrorReason, message: string) {
    super('hv-load-error');
    this.part = part;
    this.reason = reason;
    this.message = message;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-load-error': LoadErrorEvent;
  }
}
