import type { RosterFault } from './fault.js';

/** Counts faults and hands each on; keeps none, so that a large file full of faults needs no memory. */
export class FaultLog {
  readonly #onFault: (fault: RosterFault) => void;
  errors = 0;
  warnings = 0;

  constructor(onFault: (fault: RosterFault) => void) {
    this.#onFault = onFault;
  }

  add(fault: RosterFault): void {
    if (fault.severity === 'error') this.errors += 1;
    else this.warnings += 1;
    this.#onFault(fault);
  }
}
