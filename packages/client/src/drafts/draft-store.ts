import { startTimer, type StartTimer } from '../outbox/surroundings.js';
import { TabChannel } from '../outbox/stores/tab-channel.js';
import { randomKey } from '../transport/idempotency-key.js';
import { Draft } from './draft.js';
import { DraftKeeper, troubleOf, type DraftPlace } from './draft-keeper.js';
import type { DraftShelf } from './draft-shelf.js';
import type { DraftTrouble } from './draft-state.js';
import type { DraftOwner } from './draft-vault.js';
import { createMemoryDraftShelf } from './memory-draft-shelf.js';
import { realPageEvents, whenLeaving, type PageEvents } from './page-leaving.js';
import { openSealedDraftShelf } from './sealed-draft-shelf.js';

/** Options of {@link openDraftStore}. */
export interface DraftStoreOptions extends DraftOwner {
  /**
   * How long a draft is kept after its last change, in milliseconds.
   *
   * @default 14 days
   */
  readonly lifetime?: number;
  /**
   * Milliseconds from a change until it is kept.
   *
   * @default 500
   */
  readonly delay?: number;
  /** @default 'homevisit.drafts' */
  readonly databaseName?: string;
  /** `null` for none. @default globalThis.indexedDB */
  readonly indexedDB?: IDBFactory | null;
  /** `null` for none. @default globalThis.crypto */
  readonly crypto?: Crypto | null;
  /** The clock of the device, in milliseconds. */
  readonly now?: () => number;
  readonly startTimer?: StartTimer;
  readonly pageEvents?: PageEvents;
}

/** Drafts of one person at one school on one device. */
export interface DraftStore {
  /** Where drafts are kept, and why not in a better place. */
  readonly place: DraftPlace;
  /** Opens a draft with its newest version. */
  open(draftId: string): Promise<Draft>;
  /**
   * Removes all drafts of the person, the key first: call it at sign-out. Every open draft, in whatever tab, keeps
   * nothing any more.
   *
   * @throws whatever the browser fails with, when something may be left.
   */
  wipe(): Promise<void>;
  /** Keeps what is pending and lets go of the database. */
  close(): Promise<void>;
}

const FORTNIGHT = 14 * 24 * 60 * 60 * 1000;

async function shelfOf(options: DraftStoreOptions): Promise<DraftShelf | DraftTrouble> {
  const { indexedDB = globalThis.indexedDB, crypto = globalThis.crypto, personId, schoolId } = options;
  // Both are missing in some browsers and pages, whatever their types say.
  if (!indexedDB) return 'no-database';
  if (!crypto?.subtle) return 'no-encryption';
  const databaseName = options.databaseName ?? 'homevisit.drafts';
  try {
    const owner = { personId, schoolId };
    return await openSealedDraftShelf({ owner, databaseName, indexedDB, crypto, newBranch: randomKey });
  } catch (error) {
    const trouble = troubleOf(error);
    return trouble === 'quota' ? trouble : 'no-database';
  }
}

/**
 * Opens the drafts of a person. Always succeeds: where the browser gives no safe place, drafts are kept in memory and
 * say so.
 *
 * @example
 * const drafts = await openDraftStore({ personId: session.person.id, schoolId: session.school.id });
 * const draft = await drafts.open(`visit/${studentId}`);
 * form.value = draft.value;
 * form.oninput = () => draft.change(form.value);
 */
export async function openDraftStore(options: DraftStoreOptions): Promise<DraftStore> {
  const now = options.now ?? (() => Date.now());
  const shelf = await shelfOf(options);
  const [browser, trouble] = typeof shelf === 'string' ? [undefined, shelf] : [shelf, undefined];
  const oldest = (): number => now() - (options.lifetime ?? FORTNIGHT);
  const keeper = new DraftKeeper(browser, createMemoryDraftShelf(randomKey), trouble, oldest);
  await keeper.removeExpired();
  const channel = new TabChannel(options.databaseName ?? 'homevisit.drafts');
  const drafts = new Set<Draft>();
  const around = {
    now,
    startTimer: options.startTimer ?? startTimer,
    delay: options.delay ?? 500,
    tell: () => {
      channel.tell();
      // Two forms of this page may be open on the same draft: its own channel does not hear itself.
      for (const draft of drafts) void draft.refresh();
    },
  };
  const stopListening = channel.listen(() => {
    for (const draft of drafts) void draft.refresh();
  });
  const stopLeaving = whenLeaving(options.pageEvents ?? realPageEvents(), () => {
    for (const draft of drafts) void draft.flush();
  });

  return {
    place: keeper.place,
    async open(draftId) {
      const draft = new Draft(draftId, keeper, around);
      drafts.add(draft);
      await draft.openNewest();
      return draft;
    },
    async wipe() {
      for (const draft of drafts) draft.signOut();
      drafts.clear();
      await keeper.wipe();
      channel.tell();
    },
    async close() {
      stopLeaving();
      stopListening();
      await Promise.all([...drafts].map((draft) => draft.close()));
      drafts.clear();
      channel.close();
      await keeper.close();
    },
  };
}
