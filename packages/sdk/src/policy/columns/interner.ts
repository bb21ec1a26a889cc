/** Gives equal things one small number, so that a column can hold the number in place of the thing. */
export class Interner<Key extends string | number, Value> {
  readonly #codes = new Map<Key, number>();
  readonly #values: Value[] = [];

  /** The things by their numbers, which count up from 0. */
  get values(): readonly Value[] {
    return this.#values;
  }

  /** The number of whatever has this key, or `undefined` where nothing has. */
  find(key: Key): number | undefined {
    return this.#codes.get(key);
  }

  /** The number of whatever has this key; `make` is called for a key that is new. */
  codeOf(key: Key, make: () => Value): number {
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = this.#values.length;
    this.#values.push(make());
    this.#codes.set(key, code);
    return code;
  }
}
