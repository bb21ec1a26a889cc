import { NONE } from './routes.js';

/** What it costs to give a visit another day or another crew than in the plan before. */
export class ChangeCosts {
  readonly #day: Int32Array;
  readonly #crew: Int32Array;
  readonly #cost: number;

  /** `day` and `crew` by visit: as they were, or `NONE` where the visit is new. */
  constructor(day: Int32Array, crew: Int32Array, cost: number) {
    this.#day = day;
    this.#crew = crew;
    this.#cost = cost;
  }

  of(visit: number, crew: number, day: number): number {
    const before = this.#day[visit] as number;
    if (before === NONE) return 0;
    return before === day && this.#crew[visit] === crew ? 0 : this.#cost;
  }
}
