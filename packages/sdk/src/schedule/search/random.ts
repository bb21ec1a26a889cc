/** Seeded random numbers (SplitMix32): whole-number arithmetic only, so that every engine draws the same. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 to below 2³². */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = this.#state ^ (this.#state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor((this.next() / 4_294_967_296) * limit);
  }

  /** Shuffles the first `length` numbers of a list. */
  shuffle(list: Int32Array, length: number): void {
    for (let at = length - 1; at > 0; at--) {
      const other = this.below(at + 1);
      const kept = list[at] as number;
      list[at] = list[other] as number;
      list[other] = kept;
    }
  }
}
