import { GrowingArray } from '../compact/growing-array.js';

/** Pairs of people, by their numbers, with the line that named them. */
class PairList {
  readonly #left = new GrowingArray(Uint32Array);
  readonly #right = new GrowingArray(Uint32Array);
  readonly #lines = new GrowingArray(Uint32Array);
  size = 0;

  add(left: number, right: number, line: number): void {
    this.#left.set(this.size, left);
    this.#right.set(this.size, right);
    this.#lines.set(this.size, line);
    this.size += 1;
  }

  *[Symbol.iterator](): Iterator<{ left: number; right: number; line: number }> {
    for (let index = 0; index < this.size; index += 1) {
      yield { left: this.#left.get(index), right: this.#right.get(index), line: this.#lines.get(index) };
    }
  }
}

/** Who belongs to whom, as read so far. */
export class KinshipRegister {
  /** User and agent of `agentSourcedIds`; which of them is the child is known only when all roles are. */
  readonly agents = new PairList();
  /** Students (left) and guardians (right) who share a family. */
  readonly guardianships = new PairList();
  /** Place of the column `agentSourcedIds` in its file. */
  agentColumn = { name: 'agentSourcedIds', index: 0 };
  /** Families that were given (left: number of the family) and their members (right). */
  readonly given = new PairList();
}
