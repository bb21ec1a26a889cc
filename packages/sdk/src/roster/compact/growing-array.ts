type Segment = Uint8Array | Uint16Array | Uint32Array | Int32Array;

const SEGMENT_BITS = 14;
const SEGMENT_LENGTH = 1 << SEGMENT_BITS;

/**
 * A list of small numbers that grows in segments: nothing is copied when it grows, so its peak is its size.
 * A place that was never set reads as zero.
 */
export class GrowingArray {
  readonly #segments: Segment[] = [];
  readonly #create: new (length: number) => Segment;

  constructor(create: new (length: number) => Segment) {
    this.#create = create;
  }

  get(index: number): number {
    return this.#segments[index >>> SEGMENT_BITS]?.[index & (SEGMENT_LENGTH - 1)] ?? 0;
  }

  set(index: number, value: number): void {
    const place = index >>> SEGMENT_BITS;
    while (this.#segments.length <= place) this.#segments.push(new this.#create(SEGMENT_LENGTH));
    const segment = this.#segments[place];
    if (segment) segment[index & (SEGMENT_LENGTH - 1)] = value;
  }
}
