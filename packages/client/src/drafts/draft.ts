import { Listeners } from '../outbox/listeners.js';
import { packValue } from '../outbox/stores/binary-json.js';
import type { StartTimer } from '../outbox/surroundings.js';
import type { DraftKeeper, DraftPlace } from './draft-keeper.js';
import { NOTHING_KEPT, type DraftChange, type DraftVersion, type KeptDraft } from './draft-shelf.js';
import type { DraftState } from './draft-state.js';

/** What a draft needs from its store. */
export interface DraftSurroundings {
  readonly now: () => number;
  readonly startTimer: StartTimer;
  /** Milliseconds from a change until it is kept. */
  readonly delay: number;
  /** Tells other tabs that something has been kept. */
  readonly tell: () => void;
}

/** One draft, open in one form. No method throws or rejects for what the browser does; `state` says it. */
export class Draft {
  readonly id: string;
  readonly #keeper: DraftKeeper;
  readonly #around: DraftSurroundings;
  readonly #listeners = new Listeners<[DraftState]>();
  /** Where the last change went; a look at what is kept does not make up for a change that could not be kept. */
  #place: DraftPlace;
  #kept: KeptDraft = NOTHING_KEPT;
  #base: DraftChange['base'];
  #savedAt: number | undefined;
  #latest: unknown;
  #pending = false;
  #notJson = false;
  #closed = false;
  #stopTimer: (() => void) | undefined;
  #queue: Promise<void> = Promise.resolve();
  #state: DraftState;

  /** Use `DraftStore.open`. */
  constructor(id: string, keeper: DraftKeeper, around: DraftSurroundings) {
    this.id = id;
    this.#keeper = keeper;
    this.#around = around;
    this.#place = keeper.place;
    this.#state = this.#summary();
  }

  /** How the draft is kept. A new object after each change. */
  get state(): DraftState {
    return this.#state;
  }

  /** What is written here: the last change, or the version that was opened; `undefined` for a draft not begun. */
  get value(): unknown {
    return this.#latest;
  }

  /** Calls with the present state, and after each change, in whatever tab it was made. Returns the way to stop. */
  subscribe(listener: (state: DraftState) => void): () => void {
    const unsubscribe = this.#listeners.add(listener);
    listener(this.#state);
    return unsubscribe;
  }

  /**
   * Keeps a value, within a second. It is written down then, not now; do not change the object afterwards, but give
   * a new one. Beside what JSON holds it may hold blobs and buffers, such as photos.
   */
  change(value: unknown): void {
    if (this.#closed) return;
    this.#latest = value;
    this.#pending = true;
    // Not put off by the next change: who types without a pause is kept too.
    this.#stopTimer ??= this.#around.startTimer(this.#around.delay, () => void this.flush());
    this.#publish();
  }

  /** Keeps the last change now. Resolves when that is done, or known not to be possible. */
  flush(): Promise<void> {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    return this.#inTurn(() => this.#save());
  }

  /** Reads again what is kept, such as when another tab has said that it kept something. */
  refresh(): Promise<void> {
    return this.#inTurn(() => this.#read());
  }

  /** Goes on from the newest version, whatever was written here and not kept. */
  openNewest(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#read();
      this.#goOnFrom(this.#kept.versions[0]);
    });
  }

  /**
   * Begins a version of its own: what is kept already is gone on with by nobody here, and stays beside it. For a form in
   * which somebody has typed before the draft was there.
   */
  beginAnew(): void {
    this.#base = undefined;
    this.#latest = undefined;
    this.#savedAt = undefined;
    this.#publish();
  }

  /** Goes on from another of the versions. It becomes the newest with the next change; the others stay. */
  goOnFrom({ branch, version }: Pick<DraftVersion, 'branch' | 'version'>): Promise<void> {
    return this.#inTurn(() => {
      const chosen = this.#kept.versions.find((one) => one.branch === branch && one.version === version);
      if (chosen) this.#goOnFrom(chosen);
      return Promise.resolve();
    });
  }

  /**
   * Removes all versions, as after the form was sent.
   *
   * @returns false when the browser has failed, and something may be left until it expires.
   */
  async discard(): Promise<boolean> {
    let done = true;
    await this.#inTurn(async () => {
      this.#forget();
      done = await this.#keeper.discard(this.id);
      await this.#read();
      this.#around.tell();
    });
    return done;
  }

  /** Keeps the last change and stops. */
  async close(): Promise<void> {
    await this.flush();
    this.#closed = true;
  }

  /** The person has signed out: nothing is kept any more, and nothing is held. */
  signOut(): void {
    this.#forget();
    this.#closed = true;
    this.#kept = NOTHING_KEPT;
    this.#place = { storage: 'nowhere', trouble: 'signed-out' };
    this.#publish();
  }

  async #save(): Promise<void> {
    // What stands in memory because the browser has failed is worth another try.
    const stoodIn = this.#place.trouble === 'quota' || this.#place.trouble === 'failed';
    if (this.#closed || (!this.#pending && !stoodIn)) return;
    if (this.#latest === undefined) return;
    this.#pending = false;
    const packed = await packValue(this.#latest).catch(() => undefined);
    this.#notJson = packed === undefined;
    // Signed out or discarded while a photo was read.
    if (this.#closed || this.#latest === undefined) return;
    if (packed !== undefined) {
      const savedAt = this.#around.now();
      const { place, base } = await this.#keeper.save({ draftId: this.id, base: this.#base, packed, savedAt });
      // Signed out or discarded in the meantime.
      if (this.#closed) return;
      this.#base = base;
      this.#place = place;
      if (place.trouble === 'signed-out') {
        this.signOut();
        return;
      }
      this.#savedAt = savedAt;
      this.#around.tell();
      await this.#read();
    }
    this.#publish();
  }

  async #read(): Promise<void> {
    if (this.#closed) return;
    const { place, ...kept } = await this.#keeper.read(this.id);
    this.#kept = kept;
    if (place.trouble === 'signed-out') {
      this.signOut();
      return;
    }
    // A reading that fails says that there is trouble; one that succeeds does not say that there is none.
    if (place.trouble !== undefined) this.#place = place;
    this.#publish();
  }

  #goOnFrom(version: DraftVersion | undefined): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    this.#pending = false;
    this.#base = version && { branch: version.branch, version: version.version };
    this.#latest = version?.value;
    this.#savedAt = version?.savedAt;
    this.#publish();
  }

  #forget(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    this.#pending = false;
    this.#latest = undefined;
    this.#base = undefined;
    this.#savedAt = undefined;
  }

  /** One after the other, in the order in which they were asked for. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work);
    return this.#queue;
  }

  #summary(): DraftState {
    const { versions, unreadable } = this.#kept;
    const trouble = this.#notJson ? 'not-json' : this.#place.trouble;
    return {
      storage: this.#place.storage,
      ...(trouble && { trouble }),
      pending: this.#pending,
      ...(this.#savedAt !== undefined && { savedAt: this.#savedAt }),
      newerElsewhere: versions.some(({ version }) => this.#base !== undefined && version > this.#base.version),
      versions,
      unreadable,
    };
  }

  #publish(): void {
    this.#state = this.#summary();
    this.#listeners.tell(this.#state);
  }
}
