import type { Random } from './random.js';

/** Now and then a place is passed over as if it had not been seen, so that equal searches do not end in the same corner. */
export class Blinks {
  /** One place in so many on average; 0 for none. */
  every = 0;
  readonly #random: Random;
  #untilNext = 1;

  constructor(random: Random) {
    this.#random = random;
  }

  /** To be asked once for each place. */
  happens(): boolean {
    if (this.every === 0 || --this.#untilNext > 0) return false;
    this.#untilNext = 1 + this.#random.below(2 * this.every);
    return true;
  }
}
