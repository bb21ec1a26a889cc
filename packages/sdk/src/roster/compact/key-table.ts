import { hashText } from './text-hash.js';

const SHARDS = 64;
const FULL = 0.8;

class Shard {
  entries: Uint32Array;
  capacity = 16;
  size = 0;
  constructor(readonly stride: number) {
    this.entries = new Uint32Array(this.capacity * stride);
  }

  /** Where the key stands, or the free place where it belongs. */
  place(high: number, low: number): number {
    let slot = low & (this.capacity - 1);
    for (;;) {
      const at = slot * this.stride;
      const [heldHigh, heldLow] = [this.entries[at], this.entries[at + 1]];
      if ((heldHigh === 0 && heldLow === 0) || (heldHigh === high && heldLow === low)) return at;
      slot = (slot + 1) & (this.capacity - 1);
    }
  }

  grow(): void {
    const { entries, stride } = this;
    this.capacity *= 2;
    this.entries = new Uint32Array(this.capacity * stride);
    for (let at = 0; at < entries.length; at += stride) {
      const [high, low] = [entries[at] ?? 0, entries[at + 1] ?? 0];
      if (high !== 0 || low !== 0) this.entries.set(entries.subarray(at, at + stride), this.place(high, low));
    }
  }
}

/** A place in a {@link KeyTable}; good until the next key is added. */
export interface KeyEntry {
  /** False where the key was not in the table before. */
  readonly known: boolean;
  get(column: number): number;
  set(column: number, value: number): void;
}

/**
 * Keys by their 64-bit hashes, each with a few 32-bit numbers beside it, in typed arrays: sixteen to some thirty
 * bytes a key however long it is. Sixty-four shards grow one after another, so that growing needs little room.
 */
export class KeyTable {
  readonly #shards: Shard[] = [];
  size = 0;

  constructor(columns: number) {
    for (let index = 0; index < SHARDS; index += 1) this.#shards.push(new Shard(columns + 2));
  }

  /** The entry of a key, or `undefined`. */
  find(key: string): KeyEntry | undefined {
    const { shard, at, known } = this.#locate(key);
    return known ? entryOf(shard, at, true) : undefined;
  }

  /** The entry of a key, which is added when it is new. */
  add(key: string): KeyEntry {
    const { shard, at: found, known, high, low } = this.#locate(key);
    let at = found;
    if (!known) {
      if (shard.size + 1 > shard.capacity * FULL) {
        shard.grow();
        at = shard.place(high, low);
      }
      shard.entries[at] = high;
      shard.entries[at + 1] = low;
      shard.size += 1;
      this.size += 1;
    }
    return entryOf(shard, at, known);
  }

  #locate(key: string): { shard: Shard; at: number; known: boolean; high: number; low: number } {
    const hash = hashText(key);
    // A pair of zeros marks a free place.
    const [high, low] = hash.high === 0 && hash.low === 0 ? [0, 1] : [hash.high, hash.low];
    const shard = this.#shards[high >>> 26] as Shard;
    const at = shard.place(high, low);
    return { shard, at, high, low, known: shard.entries[at] !== 0 || shard.entries[at + 1] !== 0 };
  }
}

function entryOf(shard: Shard, at: number, known: boolean): KeyEntry {
  const { entries } = shard;
  return {
    known,
    get: (column) => entries[at + 2 + column] ?? 0,
    set: (column, value) => {
      entries[at + 2 + column] = value;
    },
  };
}
