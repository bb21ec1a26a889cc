interface WithId {
  readonly id: string;
}

/**
 * Facts by a key that they name, such as visits by student. Can be filled at once or kept up to date one by one: a list
 * that was handed out never changes, a changed one is a new array.
 */
export class FactList<Fact extends WithId> {
  readonly #lists = new Map<string, readonly Fact[]>();
  readonly #keysOf: (fact: Fact) => readonly string[];
  readonly #orderOf: ((fact: Fact) => string) | undefined;

  /**
   * @param orderOf - what the facts of a key are put in order by, and then by id; where left out, {@link fill} keeps the
   * order in which it finds them.
   */
  constructor(keysOf: (fact: Fact) => readonly string[], orderOf?: (fact: Fact) => string) {
    this.#keysOf = keysOf;
    this.#orderOf = orderOf;
  }

  get byKey(): ReadonlyMap<string, readonly Fact[]> {
    return this.#lists;
  }

  /** Takes all facts at once, only into an empty list; gives them back in the order in which they now lie. */
  fill(facts: readonly Fact[]): readonly Fact[] {
    const inOrder = this.#orderOf ? [...facts].sort((a, b) => this.#compare(a, b)) : facts;
    const lists = this.#lists as Map<string, Fact[]>;
    for (const fact of inOrder) {
      for (const key of this.#distinctKeysOf(fact)) {
        const list = lists.get(key);
        if (list) list.push(fact);
        else lists.set(key, [fact]);
      }
    }
    return inOrder;
  }

  /** Puts one more fact in its place among facts that lie in order of {@link FactList | orderOf} and id. */
  add(fact: Fact): void {
    for (const key of this.#distinctKeysOf(fact)) {
      const list = this.#lists.get(key) ?? [];
      const place = placeIn(list, (other) => this.#compare(other, fact));
      this.#lists.set(key, [...list.slice(0, place), fact, ...list.slice(place)]);
    }
  }

  /** Takes out a fact that is in it; the very object that was put in. */
  remove(fact: Fact): void {
    for (const key of this.#distinctKeysOf(fact)) {
      const rest = (this.#lists.get(key) ?? []).filter((other) => other !== fact);
      if (rest.length > 0) this.#lists.set(key, rest);
      else this.#lists.delete(key);
    }
  }

  #distinctKeysOf(fact: Fact): Iterable<string> {
    const keys = this.#keysOf(fact);
    return keys.length > 1 ? new Set(keys) : keys;
  }

  #compare(a: Fact, b: Fact): number {
    const [first, second] = this.#orderOf ? [this.#orderOf(a), this.#orderOf(b)] : ['', ''];
    if (first !== second) return first < second ? -1 : 1;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  }
}

/** Where the first of an ordered list stands that is not before something. */
export function placeIn<Value>(list: readonly Value[], compare: (value: Value) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(list[middle] as Value) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
