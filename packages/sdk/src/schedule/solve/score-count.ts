import type { Instance } from '../instance/instance.js';
import type { Score } from '../plan/plan.js';

/** Adds up what a plan costs, part by part. */
export class ScoreCount {
  readonly #instance: Instance;
  readonly #visitsOf: Int32Array;
  readonly #parts = { unplaced: 0, lateness: 0, evenings: 0, travel: 0, wishes: 0, preferences: 0, changes: 0 };

  constructor(instance: Instance) {
    this.#instance = instance;
    this.#visitsOf = new Int32Array(instance.personCount);
  }

  evening(travel: number): void {
    const { weights } = this.#instance;
    this.#parts.evenings += weights.evening;
    this.#parts.travel += travel * weights.travel;
  }

  visit(visit: number, option: number, lateDays: number, people: Iterable<number>): void {
    const { weights, problem, optionCost } = this.#instance;
    const late = lateDays * weights.lateDay * (problem.visits[visit]?.weight ?? 1);
    this.#parts.lateness += late;
    this.#parts.wishes += (optionCost[option] as number) - late;
    for (const person of people) this.#visitsOf[person] = (this.#visitsOf[person] as number) + 1;
  }

  preference(cost: number): void {
    this.#parts.preferences += cost;
  }

  change(cost: number): void {
    this.#parts.changes += cost;
  }

  unplaced(visit: number): void {
    this.#parts.unplaced += this.#instance.unplacedCost[visit] as number;
  }

  total(): Score {
    const squares = this.#visitsOf.reduce((sum, count) => sum + count * count, 0);
    const parts = { ...this.#parts, unfairness: squares * this.#instance.weights.unfairness };
    const { unplaced, lateness, evenings, travel, unfairness, wishes, preferences, changes } = parts;
    const total = unplaced + lateness + evenings + travel + unfairness + wishes + preferences + changes;
    return { unplaced, lateness, evenings, travel, unfairness, wishes, preferences, changes, total };
  }
}
