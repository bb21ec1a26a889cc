import type { Instance } from '../instance/instance.js';
import type { ChangeCosts } from './change-costs.js';

/** What a crew costs for a visit on a day besides travel and fairness. */
export class FixedCosts {
  readonly changes: ChangeCosts | undefined;
  readonly #instance: Instance;

  constructor(instance: Instance, changes: ChangeCosts | undefined) {
    this.#instance = instance;
    this.changes = changes;
  }

  /** -1 where the crew cannot make the visit. `base`: what the day costs, whoever goes. */
  of(visit: number, crew: number, day: number, base: number): number {
    const { classCrewCost, classOf, crewCount } = this.#instance;
    const preference = classCrewCost[(classOf[visit] as number) * crewCount + crew] as number;
    if (preference < 0) return -1;
    return base + preference + (this.changes ? this.changes.of(visit, crew, day) : 0);
  }

  /** The least that it can be on a day, whoever goes. */
  leastOn(visit: number, day: number, base: number): number {
    return this.changes ? base + this.changes.leastOn(visit, day) : base;
  }
}
