import { throwIfAborted, waitFor } from '../transport/abort.js';
import type { GetToken } from '../transport/authorization.js';
import { idempotencyKeyHeader } from '../transport/idempotency-key.js';
import type { BackOff } from './back-off.js';
import { Listeners } from './listeners.js';
import type { ConflictDecision, Outbox } from './outbox.js';
import { ENTRY_FORMAT, publicEntry, type OutboxEntry, type OutboxOwner, type StoredEntry } from './outbox-entry.js';
import { OutboxSender, type ReadTheirs } from './outbox-sender.js';
import { OutboxShelf } from './outbox-shelf.js';
import { stateOf, type OutboxState } from './outbox-state.js';
import type { OutboxStore } from './outbox-store.js';
import { isOutboxWrite, type OutboxWrite } from './outbox-write.js';
import type { SendWrite } from './send-write.js';
import { renewedEntry } from './settle.js';
import { holdsBytes } from './stores/binary-json.js';
import { realSurroundings, type OutboxSurroundings } from './surroundings.js';

/** Options of {@link createOutbox}. */
export interface OutboxOptions extends OutboxOwner {
  readonly store: OutboxStore;
  /** How a write is sent; see `sendThrough`. */
  readonly send: SendWrite;
  /**
   * The `getToken` of the client. After the server has refused the token, nothing is sent until this gives one. Without
   * it the next write is tried from time to time instead.
   */
  readonly getToken?: GetToken;
  /**
   * Reads the server's version when a write is in conflict. Without it a conflict holds the own version only.
   */
  readonly readTheirs?: ReadTheirs;
  /**
   * How long to wait between attempts.
   *
   * @default from 2 seconds up to 5 minutes
   */
  readonly backOff?: BackOff;
  /** Stops the outbox, like `stop()`. */
  readonly signal?: AbortSignal;
  /** Clock, timer, chance, locks and events, where they are not those of the platform. */
  readonly surroundings?: Partial<OutboxSurroundings>;
}

/** So many sent entries stay visible. */
const SENT_SHOWN = 20;

function requireText(value: string, what: string): void {
  if (typeof value !== 'string' || value === '') throw new RangeError(`${what} must not be empty`);
}

/** A copy in JSON, so that a caller who goes on changing an object does not change what was added. */
function copyOf(write: OutboxWrite): OutboxWrite {
  // Nobody can change a blob; and no text holds one.
  if (holdsBytes(write)) return { ...write };
  // Between the two lies the text that the server will read.
  return JSON.parse(JSON.stringify(write)) as OutboxWrite;
}

/**
 * Makes an outbox on a store. Begins to send at once what it finds there, such as what a crash has left behind.
 *
 * @example
 * const outbox = createOutbox({
 *   store: await openOutboxStore(),
 *   send: sendThrough(client),
 *   getToken,
 *   personId: session.person.id,
 *   schoolId: session.school.id,
 * });
 * await outbox.add({ operation: 'fileVisit', body: draft }, { visitId: draftId });
 */
export function createOutbox(options: OutboxOptions): Outbox {
  requireText(options.personId, 'personId');
  requireText(options.schoolId, 'schoolId');
  const { personId, schoolId, store } = options;
  const around: OutboxSurroundings = { ...realSurroundings(), ...options.surroundings };
  const states = new Listeners<[OutboxState]>();
  const sent = new Listeners<[OutboxEntry, unknown]>();
  const controller = new AbortController();
  const publish = (): void => {
    state = stateOf(store.kind, shelf.contents, sender.pause);
    states.tell(state);
  };
  const shelf = new OutboxShelf(store, { personId, schoolId }, publish);
  const sender = new OutboxSender(shelf, {
    send: options.send,
    readTheirs: options.readTheirs,
    getToken: options.getToken,
    backOff: options.backOff ?? { first: 2_000, longest: 300_000 },
    around,
    signal: controller.signal,
    changed: publish,
    sent(entry, answer) {
      sent.tell(publicEntry(entry), answer);
      void removeOldSent();
    },
  });
  let state = stateOf(store.kind, shelf.contents, undefined);

  /** Which ones are shown is of no weight: when it fails, it is done after the next write. */
  async function removeOldSent(): Promise<void> {
    const old = shelf.contents.own.filter(({ entry }) => entry.state === 'sent').slice(0, -SENT_SHOWN);
    await Promise.all(old.map(({ sequence, revision }) => store.remove(sequence, revision))).catch(() => undefined);
  }

  async function changed(id: string, work: (entry: StoredEntry) => StoredEntry | 'remove' | undefined) {
    const before = await shelf.change(id, work);
    sender.wake();
    return before !== undefined;
  }

  function renewed(
    entry: StoredEntry,
    body: OutboxWrite['body'],
    ifMatch: string | undefined,
    files?: OutboxWrite['files'],
  ): StoredEntry {
    const next = renewedEntry(entry, around.randomKey(), ifMatch);
    if (body === undefined) return next;
    // A body of another operation is the server's to refuse.
    return { ...next, write: copyOf({ ...next.write, body, ...(files && { files }) } as OutboxWrite) };
  }

  function decided(entry: StoredEntry, decision: ConflictDecision): StoredEntry | 'remove' {
    if (decision.keep === 'theirs') return 'remove';
    return renewed(entry, decision.keep === 'merged' ? decision.body : undefined, entry.theirs?.version);
  }

  const stopWatching = store.watch?.(() => {
    // Also while the sender waits for its turn: what another tab does is to be seen here.
    shelf.load().catch(() => undefined);
    sender.wake();
  });
  const online = (): void => void sender.hurry();
  around.events?.addEventListener('online', online);
  const stop = async (): Promise<void> => {
    stopWatching?.();
    around.events?.removeEventListener('online', online);
    options.signal?.removeEventListener('abort', abort);
    controller.abort();
    await sender.stop();
  };
  const abort = (): void => void stop();
  if (options.signal?.aborted) abort();
  else options.signal?.addEventListener('abort', abort, { once: true });
  sender.wake();

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      const unsubscribe = states.add(listener);
      listener(state);
      return unsubscribe;
    },
    onSent: (listener) => sent.add(listener),
    async add(write, { visitId, id = around.randomKey(), ifMatch, signal }) {
      throwIfAborted(signal);
      throwIfAborted(controller.signal);
      requireText(visitId, 'visitId');
      idempotencyKeyHeader(id);
      if (!isOutboxWrite(write)) throw new TypeError('The write is none of the contract');
      const entry: StoredEntry = {
        format: ENTRY_FORMAT,
        id,
        visitId,
        personId,
        schoolId,
        operation: write.operation,
        write: copyOf(write),
        idempotencyKey: id,
        ...(ifMatch !== undefined && { ifMatch }),
        addedAt: new Date(around.now()).toISOString(),
        state: 'waiting',
        attempts: 0,
      };
      // Nothing may be awaited before this: writes that are added one after the other are kept in that order.
      const added = await store.add(id, entry);
      sender.wake();
      // It is kept, whether it can be read again at this moment or not.
      const { own } = await shelf.load().catch(() => shelf.contents);
      const known = added ? undefined : own.find((held) => held.entry.id === id);
      return publicEntry(known?.entry ?? entry);
    },
    async flush({ signal } = {}) {
      throwIfAborted(signal);
      const work = async (): Promise<OutboxState> => {
        await shelf.load();
        await sender.hurry();
        await sender.idle();
        return state;
      };
      return waitFor(work(), signal);
    },
    resume: () => void sender.hurry(),
    retry: (id, body, files) =>
      changed(id, (entry) => (entry.state === 'refused' ? renewed(entry, body, entry.ifMatch, files) : undefined)),
    resolve: (id, decision) =>
      changed(id, (entry) => (entry.state === 'conflict' ? decided(entry, decision) : undefined)),
    discard: (id) => changed(id, (entry) => (entry.state === 'sending' ? undefined : 'remove')),
    unreadable: async () => (await shelf.load()).unreadable,
    async discardUnreadable({ sequence, revision }) {
      const done = await store.remove(sequence, revision);
      await shelf.load();
      sender.wake();
      return done;
    },
    async clear() {
      for (const { entry } of (await shelf.load()).own) await shelf.change(entry.id, () => 'remove');
      sender.wake();
    },
    stop,
  };
}
