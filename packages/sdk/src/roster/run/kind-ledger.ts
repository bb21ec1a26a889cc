import { KeyTable } from '../compact/key-table.js';
import { hashOfHex, hashText, hexOf } from '../compact/text-hash.js';
import type { RosterKind, RosterTarget, RosterValues } from '../roster-target.js';

/** How the rows of one kind in a source differ from those in a target. */
export interface KindCounts {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}

const [HIGH, LOW, MET] = [0, 1, 2];

/** The digest of a value: equal for equal values, in whatever order a store gives their properties back. */
export function digestOf(value: RosterValues[RosterKind]): string {
  return hexOf(hashText(JSON.stringify(value, Object.keys(value).sort())));
}

/** What a target holds of one kind, as hashes, and how the rows of a source compare with it. */
export class KindLedger {
  readonly #held = new KeyTable(3);
  readonly counts: KindCounts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  #met = 0;

  /** Reads what the target holds. */
  static async of(target: RosterTarget, kind: RosterKind): Promise<KindLedger> {
    const ledger = new KindLedger();
    for await (const { key, digest } of target.digests(kind)) {
      const entry = ledger.#held.add(key);
      const { high, low } = hashOfHex(digest);
      entry.set(HIGH, high);
      entry.set(LOW, low);
    }
    return ledger;
  }

  /** Number of rows that the target holds. */
  get size(): number {
    return this.#held.size;
  }

  /** Number of rows that the target holds and nothing in the source was compared with. */
  get unmet(): number {
    return this.#held.size - this.#met;
  }

  /** Compares a row of the source; true where it has to be stored. `digest` is only asked for when needed. */
  meet(key: string, digest: () => string): boolean {
    const entry = this.#held.find(key);
    if (!entry) {
      this.counts.added += 1;
      return true;
    }
    if (entry.get(MET) === 0) this.#met += 1;
    entry.set(MET, 1);
    const { high, low } = hashOfHex(digest());
    const same = entry.get(HIGH) === high && entry.get(LOW) === low;
    this.counts[same ? 'unchanged' : 'changed'] += 1;
    return !same;
  }

  /** Notes that a row is to go; true where the target holds it. */
  drop(key: string): boolean {
    const entry = this.#held.find(key);
    if (!entry || entry.get(MET) !== 0) return false;
    entry.set(MET, 1);
    this.#met += 1;
    this.counts.removed += 1;
    return true;
  }

  /** True where the target holds the row and the source has not spoken of it. */
  isUnmet(key: string): boolean {
    const entry = this.#held.find(key);
    return entry !== undefined && entry.get(MET) === 0;
  }

  /** Notes that a row stays as the target holds it. */
  keep(key: string): void {
    const entry = this.#held.find(key);
    if (!entry || entry.get(MET) !== 0) return;
    entry.set(MET, 1);
    this.#met += 1;
    this.counts.unchanged += 1;
  }
}
