import type { Slot } from '../plan/slot.js';

/** A plan on which one visit is moved by way of trial. */
export interface Board {
  /** Whether some places were left out because there are too many to look at. */
  readonly isCut: boolean;
  /**
   * All places that a visit could have while the others stay, as if it had none: at most one for each day and crew. `cost`
   * is measured from where the visit is. In no order that means anything.
   */
  slotsOf(visitId: string): readonly Slot[];
  /**
   * Whether a visit without a place fits after others, up to two, are put elsewhere; `undefined` where that was too much to
   * find out or cannot be told. Counts what it tried.
   */
  fitsByExchange(visitId: string): { readonly fits: boolean | undefined; readonly exchanges: number };
}
