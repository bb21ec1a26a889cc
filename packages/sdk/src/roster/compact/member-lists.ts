import { GrowingArray } from './growing-array.js';

/** Lists of numbers by the number of their group, as chains in typed arrays. */
export class MemberLists {
  // Both hold the place of an entry plus one; zero is the end of a chain.
  readonly #heads = new GrowingArray(Uint32Array);
  readonly #next = new GrowingArray(Uint32Array);
  readonly #members = new GrowingArray(Uint32Array);
  #size = 0;

  add(group: number, member: number): void {
    this.#members.set(this.#size, member);
    this.#next.set(this.#size, this.#heads.get(group));
    this.#size += 1;
    this.#heads.set(group, this.#size);
  }

  *of(group: number): Iterable<number> {
    for (let place = this.#heads.get(group); place !== 0; place = this.#next.get(place - 1)) {
      yield this.#members.get(place - 1);
    }
  }
}
