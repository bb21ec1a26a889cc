import { GrowingArray } from './growing-array.js';
import { platform } from '../platform.js';

const SEGMENT_BITS = 20;
const SEGMENT_LENGTH = 1 << SEGMENT_BITS;
const LONGEST = 1024;
const FULL = 0.75;

/**
 * Gives each identifier a small number, and the identifier back for the number. The texts lie as UTF-8 in
 * byte segments; an identifier costs its bytes and about a dozen more, a tenth of what a `Map` of strings needs.
 */
export class IdentifierIndex {
  readonly #segments: Uint8Array[] = [];
  readonly #starts = new GrowingArray(Uint32Array);
  readonly #lengths = new GrowingArray(Uint16Array);
  readonly #encoder = new platform.TextEncoder();
  readonly #decoder = new platform.TextDecoder('utf-8');
  readonly #scratch = new Uint8Array(LONGEST);
  #slots = new Uint32Array(64);
  #end = 0;
  size = 0;

  /** The number of an identifier, or `undefined` where it was never added. At most 255 characters long. */
  find(identifier: string): number | undefined {
    const held = this.#slots[this.#slotOf(this.#encode(identifier))] ?? 0;
    return held === 0 ? undefined : held - 1;
  }

  /** The number of an identifier, which is added when it is new. At most 255 characters long. */
  add(identifier: string): number {
    const bytes = this.#encode(identifier);
    const slot = this.#slotOf(bytes);
    const held = this.#slots[slot] ?? 0;
    if (held !== 0) return held - 1;
    const index = this.size;
    this.#store(index, bytes);
    this.#slots[slot] = index + 1;
    this.size += 1;
    if (this.size > this.#slots.length * FULL) this.#grow();
    return index;
  }

  /** The identifier of a number that {@link add} gave. */
  textOf(index: number): string {
    return this.#decoder.decode(this.#bytesOf(index));
  }

  #encode(identifier: string): Uint8Array {
    return this.#scratch.subarray(0, this.#encoder.encodeInto(identifier, this.#scratch).written);
  }

  #bytesOf(index: number): Uint8Array {
    const start = this.#starts.get(index);
    const from = start & (SEGMENT_LENGTH - 1);
    const segment = this.#segments[start >>> SEGMENT_BITS] as Uint8Array;
    return segment.subarray(from, from + this.#lengths.get(index));
  }

  #store(index: number, bytes: Uint8Array): void {
    const room = SEGMENT_LENGTH - (this.#end & (SEGMENT_LENGTH - 1));
    if (room < bytes.length) this.#end += room;
    const place = this.#end >>> SEGMENT_BITS;
    while (this.#segments.length <= place) this.#segments.push(new Uint8Array(SEGMENT_LENGTH));
    this.#segments[place]?.set(bytes, this.#end & (SEGMENT_LENGTH - 1));
    this.#starts.set(index, this.#end);
    this.#lengths.set(index, bytes.length);
    this.#end += bytes.length;
  }

  #slotOf(bytes: Uint8Array): number {
    const mask = this.#slots.length - 1;
    let slot = hashBytes(bytes) & mask;
    for (;;) {
      const held = this.#slots[slot] ?? 0;
      if (held === 0 || equal(this.#bytesOf(held - 1), bytes)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let index = 0; index < this.size; index += 1) {
      let slot = hashBytes(this.#bytesOf(index)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = index + 1;
    }
  }
}

function equal(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) if (left[index] !== right[index]) return false;
  return true;
}

function hashBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < bytes.length; index += 1) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
