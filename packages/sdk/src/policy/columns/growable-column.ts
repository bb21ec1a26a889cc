/** What a column is made of. */
export type ColumnValues = Int32Array | Float64Array;

/** A typed array that grows as values are appended. Memory is asked for in doubling steps, or ahead by `reserve`. */
export class GrowableColumn<Values extends ColumnValues> {
  readonly #make: (capacity: number) => Values;
  #values: Values;
  #length = 0;

  constructor(make: (capacity: number) => Values) {
    this.#make = make;
    this.#values = make(16);
  }

  get length(): number {
    return this.#length;
  }

  /** The values; what lies behind `length` is spare. Becomes another array when the column grows. */
  get values(): Values {
    return this.#values;
  }

  /** Makes room for so many values in all, so that a long load copies nothing. */
  reserve(capacity: number): void {
    if (capacity <= this.#values.length) return;
    const grown = this.#make(capacity);
    grown.set(this.#values.subarray(0, this.#length));
    this.#values = grown;
  }

  /** Appends a value and gives its position. */
  append(value: number): number {
    if (this.#length === this.#values.length) this.reserve(this.#length * 2);
    this.#values[this.#length] = value;
    return this.#length++;
  }

  clear(): void {
    this.#length = 0;
    this.#values = this.#make(16);
  }
}

/** A column of whole numbers of 32 bits. */
export function integerColumn(): GrowableColumn<Int32Array> {
  return new GrowableColumn((capacity) => new Int32Array(capacity));
}

/** A column of 64-bit floating point numbers, which hold every millisecond exactly. */
export function momentColumn(): GrowableColumn<Float64Array> {
  return new GrowableColumn((capacity) => new Float64Array(capacity));
}
