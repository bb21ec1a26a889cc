import { HomevisitEvent } from '../foundation/homevisit-event.js';

/** How much waits on this device for the school's system. Holds no name and nothing that was written. */
export interface WaitingWrites {
  /** What is not with the school's system yet. */
  readonly unsent: number;
  /** How much of that waits for a decision of whoever wrote it: it was refused, or somebody else has changed the same. */
  readonly toDecide: number;
  /** When the oldest was written: an instant, by the clock of the device. */
  readonly since: string | undefined;
  /** Why nothing is sent now. */
  readonly pause: 'signed-out' | 'no-connection' | 'store-fails' | undefined;
}

/** What waits on this device has become more or less, or goes on. Unlike most events, it follows no act of the user. */
export class WaitingChangeEvent extends HomevisitEvent {
  readonly waiting: WaitingWrites;

  constructor(waiting: WaitingWrites) {
    super('hv-waiting-change');
    this.waiting = waiting;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hv-waiting-change': WaitingChangeEvent;
  }
}
