import type { Instance } from '../instance/instance.js';
import { NONE } from './routes.js';

/** What it costs to give a visit another day or another crew than in the plan before. */
export class ChangeCosts {
  readonly #formerOption: Int32Array;
  readonly #day: Int32Array;
  readonly #crew: Int32Array;
  readonly #cost: number;

  /** `day` and `crew` by visit: as they were, or `NONE` where the visit is new. */
  constructor({ optionStart, optionDay, visitCount }: Instance, day: Int32Array, crew: Int32Array, cost: number) {
    this.#day = day;
    this.#crew = crew;
    this.#cost = cost;
    this.#formerOption = new Int32Array(visitCount).fill(NONE);
    for (let visit = 0; visit < visitCount; visit++) {
      const start = optionStart[visit] as number;
      for (let option = start; option < (optionStart[visit + 1] as number); option++) {
        if (optionDay[option] !== day[visit]) continue;
        this.#formerOption[visit] = option - start;
        break;
      }
    }
  }

  of(visit: number, crew: number, day: number): number {
    const before = this.#day[visit] as number;
    if (before === NONE) return 0;
    return before === day && this.#crew[visit] === crew ? 0 : this.#cost;
  }

  /** The position of a visit's former day among its options; `undefined` where that is none of them. */
  formerOptionOf(visit: number): number | undefined {
    const option = this.#formerOption[visit] as number;
    return option === NONE ? undefined : option;
  }

  /** The least that it costs on a day, whichever crew goes. */
  leastOn(visit: number, day: number): number {
    const before = this.#day[visit] as number;
    return before === NONE || before === day ? 0 : this.#cost;
  }
}
