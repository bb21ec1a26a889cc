import { contentsOf, NO_CONTENTS, type HeldEntry, type OutboxContents } from './outbox-contents.js';
import type { OutboxOwner, StoredEntry } from './outbox-entry.js';
import type { OutboxStore } from './outbox-store.js';

/** What becomes of an entry: another one, nothing (`remove`), or the same as before (`undefined`). */
export type EntryChange = (entry: StoredEntry) => StoredEntry | 'remove' | undefined;

/** A store as one person sees it, and the latest that was seen of it. */
export class OutboxShelf {
  readonly store: OutboxStore;
  readonly #owner: OutboxOwner;
  readonly #changed: () => void;
  #contents = NO_CONTENTS;
  #asked = 0;
  #seen = 0;

  constructor(store: OutboxStore, owner: OutboxOwner, changed: () => void) {
    this.store = store;
    this.#owner = owner;
    this.#changed = changed;
  }

  get contents(): OutboxContents {
    return this.#contents;
  }

  /** Reads the store. */
  async load(): Promise<OutboxContents> {
    const turn = (this.#asked += 1);
    const contents = contentsOf(await this.store.all(), this.#owner);
    // A slow reading must not hide what a later one has seen.
    if (turn > this.#seen) {
      this.#seen = turn;
      this.#contents = contents;
      this.#changed();
    }
    return contents;
  }

  /** Replaces an entry, unless it has changed since it was read. */
  async replace({ sequence, revision }: HeldEntry, entry: StoredEntry): Promise<boolean> {
    const done = await this.store.replace(sequence, revision, entry);
    await this.load();
    return done;
  }

  /**
   * Changes an entry, whoever else changes it meanwhile.
   *
   * @returns The entry as it was before; `undefined` where it is not there or nothing was to change.
   */
  async change(id: string, work: EntryChange): Promise<StoredEntry | undefined> {
    for (;;) {
      const { own } = await this.load();
      const held = own.find(({ entry }) => entry.id === id);
      const next = held && work(held.entry);
      if (!next) return undefined;
      const { sequence, revision } = held;
      const done =
        next === 'remove'
          ? await this.store.remove(sequence, revision)
          : await this.store.replace(sequence, revision, next);
      if (done) {
        await this.load();
        return held.entry;
      }
    }
  }
}
