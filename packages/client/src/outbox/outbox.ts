import type { CallOptions } from '../homevisit-client.js';
import type { UnreadableEntry } from './outbox-contents.js';
import type { OutboxEntry } from './outbox-entry.js';
import type { OutboxState } from './outbox-state.js';
import type { OutboxWrite } from './outbox-write.js';

/** With what a write is added. */
export interface AddOptions extends CallOptions {
  /**
   * The visit that the write is about: the server's id, or one that the caller has made up for a visit that is still to
   * be filed. Writes about one visit are sent in the order in which they were added.
   */
  readonly visitId: string;
  /**
   * Names the entry. Adding with an id that is there already adds nothing, so that a caller who does not know whether
   * the first try has worked may try again. It is also the write's idempotency key: printable ASCII, and nothing about
   * a person in it.
   *
   * @default a random UUID
   */
  readonly id?: string;
  /** The entity tag of the version that the write goes over. */
  readonly ifMatch?: string;
}

/** How a conflict is decided: by the own version, the server's, or a body that joins both. */
export type ConflictDecision =
  { readonly keep: 'mine' | 'theirs' } | { readonly keep: 'merged'; readonly body: OutboxWrite['body'] };

/**
 * Writes that wait for the server. What has been added is sent sooner or later, once, in order for each visit; through
 * lost connections, expired tokens, crashes and restarts; and what the server will not take is handed back.
 */
export interface Outbox {
  /** How everything stands. A new object after each change. */
  readonly state: OutboxState;
  /** Calls with the present state, and after each change, in whatever tab it was made. Returns the way to stop. */
  subscribe(listener: (state: OutboxState) => void): () => void;
  /**
   * Calls when a write of this outbox has been accepted, with the answer; `undefined` where that could not be read.
   * Other tabs see the state `sent` only. Returns the way to stop.
   */
  onSent(listener: (entry: OutboxEntry, answer: unknown) => void): () => void;
  /**
   * Keeps a write. When the promise resolves, the write is in the store; sending begins by itself.
   *
   * @throws {RangeError} when an id is empty or the entry's id holds anything but printable ASCII.
   * @throws {TypeError} when the write is none of the contract or cannot be written as JSON.
   * @throws whatever the store fails with, such as a `QuotaExceededError`: the write is then kept nowhere.
   */
  add(write: OutboxWrite, options: AddOptions): Promise<OutboxEntry>;
  /**
   * Tries everything that waits now, without regard to back-off, except where the server has asked for patience.
   *
   * @returns How things stand when nothing more can be done at the moment.
   */
  flush(options?: CallOptions): Promise<OutboxState>;
  /** Somebody has signed in again: asks for a token and goes on. */
  resume(): void;
  /**
   * Sends a refused write again, as another write, mended or as it was.
   *
   * @param files - With a body: the files that go before it, where they are others than before.
   * @returns false when there is no refused write of that id.
   */
  retry(id: string, body?: OutboxWrite['body'], files?: OutboxWrite['files']): Promise<boolean>;
  /**
   * Decides a conflict. With `theirs` the entry is removed; with the others it is sent again over the server's version.
   *
   * @returns false when there is no conflict of that id.
   */
  resolve(id: string, decision: ConflictDecision): Promise<boolean>;
  /**
   * Removes an entry that is not being sent. One that was tried before may be with the server nevertheless.
   *
   * @returns false when there is none of that id, or it is being sent.
   */
  discard(id: string): Promise<boolean>;
  /** What was found and could not be understood, as found. Such values are never sent and never dropped. */
  unreadable(): Promise<readonly UnreadableEntry[]>;
  /**
   * Removes a value that could not be understood, after somebody has looked at it.
   *
   * @returns false when it is gone or has changed.
   */
  discardUnreadable(entry: Pick<UnreadableEntry, 'sequence' | 'revision'>): Promise<boolean>;
  /** Removes everything of this person and school, sent or not. Call it at sign-out where the school wants that. */
  clear(): Promise<void>;
  /** Stops sending. What waits stays in the store, which remains open. */
  stop(): Promise<void>;
}
