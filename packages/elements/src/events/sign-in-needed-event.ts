import { HomevisitEvent } from '../foundation/homevisit-event.js';

/**
 * The sign-in has expired and could not be renewed; a record waits for another one. A host that can sign somebody in
 * without leaving the page does so, and then calls {@link goOn}.
 */
export class SignInNeededEvent extends HomevisitEvent {
  /** Somebody is signed in again: sends what waits. */
  readonly goOn: () => void;

  constructor(goOn: () => void) {
    super('hv-sign-in-needed');
    this.goOn = goOn;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-sign-in-needed': SignInNeededEvent;
  }
}
