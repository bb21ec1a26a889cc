import { GrowingArray } from '../compact/growing-array.js';

/** Sets of numbers that grow together (union-find with path halving); the smallest member stands for its set. */
export class FamilyForest {
  // Each place holds the parent plus one, so that a place that was never set is its own root.
  readonly #parents = new GrowingArray(Uint32Array);

  rootOf(member: number): number {
    let current = member;
    for (;;) {
      const parent = this.#parentOf(current);
      if (parent === current) return current;
      const above = this.#parentOf(parent);
      this.#parents.set(current, above + 1);
      current = above;
    }
  }

  join(one: number, other: number): void {
    const [left, right] = [this.rootOf(one), this.rootOf(other)];
    if (left !== right) this.#parents.set(Math.max(left, right), Math.min(left, right) + 1);
  }

  #parentOf(member: number): number {
    const held = this.#parents.get(member);
    return held === 0 ? member : held - 1;
  }
}
