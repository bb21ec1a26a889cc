import type { PackedValue } from '../outbox/stores/binary-json.js';

/** One version of a draft. Two tabs that write on one draft make two, and both are kept. */
export interface DraftVersion {
  /** Names the line of changes that the version belongs to. */
  readonly branch: string;
  /** Grows with each change, in whatever tab: the highest is the newest. */
  readonly version: number;
  /** When it was kept, in milliseconds by the clock of the device. */
  readonly savedAt: number;
  readonly value: unknown;
}

/** What is kept of one draft. */
export interface KeptDraft {
  /** The newest first. */
  readonly versions: readonly DraftVersion[];
  /** How many versions are there that cannot be read: damaged, or not of this person. */
  readonly unreadable: number;
}

/** Of a draft that nobody has begun. */
export const NOTHING_KEPT: KeptDraft = { versions: [], unreadable: 0 };

/** A version to be kept: which one it goes on from, and what it says. */
export interface DraftChange {
  readonly draftId: string;
  /** The version that was seen last; its branch goes on, unless somebody else has gone on with it. */
  readonly base: Pick<DraftVersion, 'branch' | 'version'> | undefined;
  /** The value, written down. */
  readonly packed: PackedValue;
  readonly savedAt: number;
}

/** Thrown when the key is gone: the person has signed out, here or in another tab. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError';
}

/** Where drafts are kept for one person at one school. */
export interface DraftShelf {
  /** @throws whatever the browser fails with, never for a version that cannot be read. */
  read(draftId: string): Promise<KeptDraft>;
  /**
   * Keeps a change, in a branch of its own where another tab has gone on from the same version.
   *
   * @throws {SignedOutError} or whatever the browser fails with.
   */
  save(change: DraftChange): Promise<Pick<DraftVersion, 'branch' | 'version'>>;
  /** Removes all versions of a draft. */
  discard(draftId: string): Promise<void>;
  /** Removes what was kept before a moment, of whomever. */
  removeOlderThan(moment: number): Promise<void>;
  /** Removes everything of this person at this school, the key first. */
  wipe(): Promise<void>;
  close(): Promise<void>;
}

/** Puts the newest first. */
export function newestFirst<Version extends Pick<DraftVersion, 'version'>>(versions: readonly Version[]): Version[] {
  return [...versions].sort((one, other) => other.version - one.version);
}
