import type { OutboxProblem } from './outbox-problem.js';
import type { OutboxWrite } from './outbox-write.js';

/** Who a write belongs to. An outbox sends nobody else's. */
export interface OutboxOwner {
  readonly personId: string;
  readonly schoolId: string;
}

/**
 * How a write stands.
 *
 * - `waiting`: kept, and to be sent.
 * - `sending`: under way.
 * - `refused`: the server will not take it as it is; the caller mends or discards it.
 * - `conflict`: somebody has changed the same thing; the caller decides between the versions.
 * - `sent`: accepted by the server. Its content is no longer kept here.
 */
export type OutboxEntryState = 'waiting' | 'sending' | 'refused' | 'conflict' | 'sent';

/** The server's version of what a write wanted to change. */
export interface ServerVersion {
  /** Its entity tag, which a write over it must name (`If-Match`), where the server gives one. */
  readonly version?: string;
  readonly body: unknown;
}

/** One write as a caller sees it. */
export interface OutboxEntry {
  /** Stays the same through every attempt and every change of the content. */
  readonly id: string;
  /** The visit that the write is about. Writes about one visit are sent in the order in which they were added. */
  readonly visitId: string;
  readonly state: OutboxEntryState;
  readonly operation: OutboxWrite['operation'];
  /** What is to be written; absent once it has been sent. */
  readonly write?: OutboxWrite;
  /** When it was added: an instant, by the clock of the device. */
  readonly addedAt: string;
  /** How often it was tried. After the first attempt the server may have it, whatever became of the answer. */
  readonly attempts: number;
  /** What the last attempt failed with. */
  readonly problem?: OutboxProblem;
  /** With a conflict: the server's version, where it could be read. The own one is `write`. */
  readonly theirs?: ServerVersion;
}

/** Waiting before the next attempt: since when and how long, in milliseconds. */
export interface EntryWait {
  readonly since: number;
  readonly milliseconds: number;
  /** True where the server has asked for it (`Retry-After`); a user's haste does not shorten it then. */
  readonly asked: boolean;
}

/** The form in which an entry is kept. */
export const ENTRY_FORMAT = 'homevisit-outbox/1';

/** One write as it is kept. */
export interface StoredEntry extends OutboxOwner {
  readonly format: typeof ENTRY_FORMAT;
  readonly id: string;
  readonly visitId: string;
  readonly operation: OutboxWrite['operation'];
  /** Absent once it has been sent. */
  readonly write?: OutboxWrite;
  /** Makes every attempt the same write; a new one is drawn only when the content changes after a refusal. */
  readonly idempotencyKey: string;
  readonly ifMatch?: string;
  readonly addedAt: string;
  readonly state: OutboxEntryState;
  readonly attempts: number;
  readonly wait?: EntryWait;
  readonly problem?: OutboxProblem;
  readonly theirs?: ServerVersion;
}

/** An entry as a caller sees it. */
export function publicEntry(entry: StoredEntry): OutboxEntry {
  const { id, visitId, state, operation, write, addedAt, attempts, problem, theirs } = entry;
  return {
    id,
    visitId,
    state,
    operation,
    ...(write && { write }),
    addedAt,
    attempts,
    ...(problem && { problem }),
    ...(theirs && { theirs }),
  };
}
