import { NOTHING_KEPT, type DraftChange, type DraftShelf, type DraftVersion, type KeptDraft } from './draft-shelf.js';
import type { DraftState, DraftTrouble } from './draft-state.js';

/** Where a draft is at the moment. */
export type DraftPlace = Pick<DraftState, 'storage' | 'trouble'>;

function isNamed(error: unknown, name: string): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name: found }: { readonly name?: unknown } = error;
  return found === name;
}

/** What an error of the browser means for a draft. */
export function troubleOf(error: unknown): DraftTrouble {
  if (isNamed(error, 'SignedOutError')) return 'signed-out';
  return isNamed(error, 'QuotaExceededError') ? 'quota' : 'failed';
}

/**
 * Keeps drafts in the best place that works at the moment, and says which one that is. It never throws: a form must go
 * on whatever the browser does.
 */
export class DraftKeeper {
  readonly #browser: DraftShelf | undefined;
  readonly #memory: DraftShelf;
  readonly #trouble: DraftTrouble | undefined;
  readonly #oldest: () => number;

  /**
   * @param browser - Absent where the browser gives no safe place, for the reason given as trouble.
   * @param oldest - The moment before which drafts have expired.
   */
  constructor(
    browser: DraftShelf | undefined,
    memory: DraftShelf,
    trouble: DraftTrouble | undefined,
    oldest: () => number,
  ) {
    this.#browser = browser;
    this.#memory = memory;
    this.#trouble = trouble;
    this.#oldest = oldest;
  }

  get place(): DraftPlace {
    return this.#browser ? { storage: 'indexeddb' } : this.#inMemory(this.#trouble ?? 'no-database');
  }

  /** Keeps a change, in memory where the browser fails. */
  async save(change: DraftChange): Promise<{ place: DraftPlace; base: DraftChange['base'] }> {
    try {
      if (!this.#browser) return { place: this.place, base: await this.#memory.save(change) };
      const base = await this.#saveInBrowser(this.#browser, change);
      // What stood in for it is older now.
      await this.#memory.discard(change.draftId);
      return { place: this.place, base };
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === 'signed-out') return { place: { storage: 'nowhere', trouble }, base: change.base };
      await this.#memory.discard(change.draftId);
      await this.#memory.save({ ...change, base: undefined });
      // The base stays: it is the browser's, with which a later try goes on.
      return { place: this.#inMemory(trouble), base: change.base };
    }
  }

  /** What is kept and has not expired. A version that stands in memory is the newest. */
  async read(draftId: string): Promise<KeptDraft & { readonly place: DraftPlace }> {
    const oldest = this.#oldest();
    const inMemory = await this.#memory.read(draftId);
    let kept: KeptDraft = NOTHING_KEPT;
    let { place } = this;
    try {
      if (this.#browser) kept = await this.#browser.read(draftId);
    } catch (error) {
      const trouble = troubleOf(error);
      place = trouble === 'signed-out' ? { storage: 'nowhere', trouble } : this.#inMemory(trouble);
    }
    const isFresh = ({ savedAt }: DraftVersion): boolean => savedAt >= oldest;
    const versions = [...inMemory.versions, ...kept.versions].filter(isFresh);
    return { versions, unreadable: kept.unreadable, place };
  }

  /** @returns false when something may be left in the browser. */
  async discard(draftId: string): Promise<boolean> {
    await this.#memory.discard(draftId);
    return succeeds(this.#browser?.discard(draftId));
  }

  async removeExpired(): Promise<void> {
    const oldest = this.#oldest();
    await this.#memory.removeOlderThan(oldest);
    await succeeds(this.#browser?.removeOlderThan(oldest));
  }

  /** @throws whatever the browser fails with: whoever signs out must know that something is left. */
  async wipe(): Promise<void> {
    await this.#memory.wipe();
    await this.#browser?.wipe();
  }

  async close(): Promise<void> {
    await succeeds(this.#browser?.close());
  }

  async #saveInBrowser(browser: DraftShelf, change: DraftChange): Promise<DraftChange['base']> {
    try {
      return await browser.save(change);
    } catch (error) {
      if (troubleOf(error) !== 'quota') throw error;
      await browser.removeOlderThan(this.#oldest());
      return browser.save(change);
    }
  }

  #inMemory(trouble: DraftTrouble): DraftPlace {
    return { storage: 'memory', trouble };
  }
}

async function succeeds(work: Promise<unknown> | undefined): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}
