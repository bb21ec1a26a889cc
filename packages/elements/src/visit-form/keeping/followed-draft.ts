import type { Draft, DraftState, DraftVersion } from '@homevisit/client/drafts';
import type { FormSnapshot, VisitFormCore } from '@homevisit/sdk/visit';
import { contentOf, readKeptVisit, type FilingNote, type KeptVisit } from './kept-visit.js';
import { randomId } from '../filing/write-key.js';

/** Where the form's content came from. */
export type Origin =
  /** Written here. */
  | { readonly kind: 'own' }
  /** A draft that was begun before. */
  | { readonly kind: 'continued'; readonly savedAt: number }
  /** Another tab has written since. */
  | { readonly kind: 'replaced'; readonly savedAt: number }
  /** The draft has been put away; what it held can be taken back for a while. */
  | { readonly kind: 'discarded' };

/** What following needs of its surroundings. */
export interface Following {
  /** What the form held before anybody has touched it. */
  readonly start: FormSnapshot;
  /** True while somebody types here: nothing is exchanged under their hands. */
  readonly atWork: () => boolean;
  /** Something to show has changed. */
  readonly changed: () => void;
}

/** Keeps each change of one form in one draft, and brings back what was kept. */
export class FollowedDraft {
  readonly #draft: Draft;
  readonly #core: VisitFormCore;
  readonly #following: Following;
  readonly #stops: (() => void)[] = [];
  #origin: Origin = { kind: 'own' };
  #filing: FilingNote = { entryId: randomId() };
  #content: string;
  #stage: FormSnapshot['stage'];
  #begun = false;
  #restoring = false;
  #before: FormSnapshot | undefined;
  #other: DraftVersion | undefined;

  constructor(draft: Draft, core: VisitFormCore, following: Following) {
    this.#draft = draft;
    this.#core = core;
    this.#following = following;
    this.#content = contentOf(following.start);
    this.#stage = following.start.stage;
  }

  get origin(): Origin {
    return this.#origin;
  }

  get state(): DraftState {
    return this.#draft.state;
  }

  /** The entry of the outbox that the record has become, or is about to. */
  get filing(): FilingNote {
    return this.#filing;
  }

  /** The newest version that is not the one shown here. */
  get other(): DraftVersion | undefined {
    return this.#other;
  }

  /** Takes up what was kept, unless somebody has begun to type meanwhile; and follows from now on. */
  begin(): void {
    const standing = this.#core.snapshot();
    const content = contentOf(standing);
    const typed = content !== this.#content;
    const moved = standing.stage !== this.#stage;
    const kept = readKeptVisit(this.#draft.value);
    const recognised = kept && contentOf(kept.snapshot) === content;
    // Whoever has gone on meanwhile is not taken back to where they were.
    if (recognised && (typed || moved)) this.#goOnWith(kept);
    else if (recognised) this.#takeUp(kept, 'own');
    else if (kept && !typed) this.#takeUp(kept, 'continued');
    else if (this.#draft.value !== undefined) this.#draft.beginAnew();
    this.#stops.push(
      this.#core.subscribe(() => this.#follow()),
      this.#draft.subscribe(() => this.#look()),
    );
    this.#follow();
  }

  /** Shows the newest other version instead of what stands here; what stands here stays kept beside it. */
  async exchange(): Promise<void> {
    const { other } = this;
    if (!other) return;
    await this.#draft.flush();
    this.#restoring = true;
    await this.#draft.goOnFrom(other);
    this.#restoring = false;
    this.#show('replaced');
    // Chosen on purpose, it is the newest.
    this.#keep();
  }

  /** Puts the draft away and empties the form. */
  discard(): Promise<void> {
    this.#before = this.#core.snapshot();
    return this.#beginAnew({ kind: 'discarded' });
  }

  /** Empties the form, as what it held is with the server. */
  renew(): Promise<void> {
    return this.#beginAnew({ kind: 'own' });
  }

  async #beginAnew(origin: Origin): Promise<void> {
    this.#filing = { entryId: randomId() };
    this.#begun = false;
    this.#restore(this.#following.start);
    this.#origin = origin;
    this.#following.changed();
    await this.#draft.discard();
  }

  /** Takes back what {@link discard} has put away. */
  takeBack(): void {
    const before = this.#before;
    if (!before) return;
    this.#origin = { kind: 'own' };
    this.#before = undefined;
    this.#core.restore(before);
  }

  /** Keeps which entry the record becomes. Resolves when that is kept, or known not to be possible. */
  async noteFiling(filing: FilingNote): Promise<void> {
    this.#filing = filing;
    this.#keep();
    await this.#draft.flush();
  }

  /** The server has the record: nothing has to be kept any more. */
  async settle(): Promise<void> {
    this.#stop();
    await this.#draft.discard();
  }

  /** Keeps the last change and follows no longer. */
  async end(): Promise<void> {
    this.#stop();
    await this.#draft.close();
  }

  #stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  #follow(): void {
    if (this.#restoring) return;
    const snapshot = this.#core.snapshot();
    const content = contentOf(snapshot);
    const same = content === this.#content;
    if (same && (snapshot.stage === this.#stage || !this.#begun)) return;
    this.#stage = snapshot.stage;
    this.#content = content;
    if (!same && this.#origin.kind === 'discarded') {
      this.#origin = { kind: 'own' };
      this.#before = undefined;
    }
    this.#keep();
  }

  #keep(): void {
    this.#begun = true;
    this.#draft.change({ format: 'homevisit-visit-form/1', snapshot: this.#core.snapshot(), ...this.#filing });
  }

  /** Another tab has written, or how things are kept has changed. */
  #look(): void {
    const { newerElsewhere, pending } = this.state;
    // A change on its way makes no other version of the one that is kept of this form.
    if (!pending) this.#other = this.#otherKept();
    if (newerElsewhere && !pending && !this.#restoring && !this.#following.atWork()) {
      this.#restoring = true;
      void this.#draft.openNewest().then(() => {
        this.#restoring = false;
        this.#show('replaced');
      });
      return;
    }
    this.#following.changed();
  }

  #otherKept(): DraftVersion | undefined {
    const shown = JSON.stringify(this.#draft.value);
    return this.state.versions.find(({ value }) => readKeptVisit(value) && JSON.stringify(value) !== shown);
  }

  #show(kind: 'continued' | 'replaced'): void {
    const kept = readKeptVisit(this.#draft.value);
    if (kept) this.#takeUp(kept, kind);
    this.#following.changed();
  }

  #goOnWith({ entryId, handedOver, snapshot }: KeptVisit): void {
    this.#filing = { entryId, ...(handedOver && { handedOver }) };
    this.#begun = true;
    this.#content = contentOf(snapshot);
    this.#stage = snapshot.stage;
  }

  #takeUp(kept: KeptVisit, kind: 'own' | 'continued' | 'replaced'): void {
    this.#restore(kept.snapshot);
    this.#goOnWith(kept);
    this.#origin = kind === 'own' ? { kind } : { kind, savedAt: this.state.savedAt ?? 0 };
  }

  #restore(snapshot: FormSnapshot): void {
    this.#restoring = true;
    try {
      this.#core.restore(snapshot);
    } finally {
      this.#restoring = false;
    }
    this.#content = contentOf(snapshot);
    this.#stage = snapshot.stage;
  }
}
