import { exponential, logarithm } from './logarithm.js';
import type { Random } from './random.js';

const STEPS = 4096;
/** How much worse a plan may be for a number drawn by chance, at a temperature of 1. */
const ALLOWANCES = Float64Array.from({ length: STEPS }, (_, step) => -logarithm((step + 0.5) / STEPS));

/** Decides whether a worse plan is taken as a way to a better one: less and less as the search goes on. */
export class Annealing {
  temperature: number;
  readonly #start: number;
  readonly #cooling: number;
  readonly #random: Random;

  constructor(random: Random, start: number, end: number) {
    this.#random = random;
    this.#start = start;
    this.#cooling = logarithm(end / start);
    this.temperature = start;
  }

  /** `progress` from 0 to 1. */
  cool(progress: number): void {
    this.temperature = this.#start * exponential(this.#cooling * progress);
  }

  /** How much worse than the plan at hand the next one may be. */
  allowance(): number {
    return this.temperature * (ALLOWANCES[this.#random.next() & (STEPS - 1)] as number);
  }
}
