import type { OutboxOwner, StoredEntry } from './outbox-entry.js';
import type { StoreRecord } from './outbox-store.js';
import { readStoredEntry, visitOfUnreadable } from './read-stored-entry.js';
import { isSealedForOther } from './stores/sealed-outbox-store.js';

/** An entry where it is kept. */
export interface HeldEntry {
  readonly sequence: number;
  readonly revision: number;
  readonly entry: StoredEntry;
}

/** What was found in the store and could not be understood: kept as it is, and never sent. */
export interface UnreadableEntry {
  readonly sequence: number;
  readonly revision: number;
  /** As found; it may hold personal data. */
  readonly value: unknown;
  /** The visit, where that much can be told. Later writes about it wait. */
  readonly visitId?: string;
}

/** Everything in a store, from the point of view of one person at one school. */
export interface OutboxContents {
  /** In the order in which they were added. */
  readonly own: readonly HeldEntry[];
  /** How many belong to somebody else. */
  readonly ofOthers: number;
  readonly unreadable: readonly UnreadableEntry[];
}

/** Of a store that has not been read yet. */
export const NO_CONTENTS: OutboxContents = { own: [], ofOthers: 0, unreadable: [] };

/** Sorts out what a store holds. */
export function contentsOf(records: readonly StoreRecord[], owner: OutboxOwner): OutboxContents {
  const own: HeldEntry[] = [];
  const unreadable: UnreadableEntry[] = [];
  let ofOthers = 0;
  for (const { sequence, revision, value } of records) {
    const entry = readStoredEntry(value);
    if (isSealedForOther(value)) {
      ofOthers += 1;
    } else if (!entry) {
      const visitId = visitOfUnreadable(value);
      unreadable.push({ sequence, revision, value, ...(visitId !== undefined && { visitId }) });
    } else if (entry.personId === owner.personId && entry.schoolId === owner.schoolId) {
      own.push({ sequence, revision, entry });
    } else {
      ofOthers += 1;
    }
  }
  return { own, ofOthers, unreadable };
}

/**
 * The first unsent entry of each visit that may be sent. An entry that was refused, is in conflict or cannot be read
 * holds up the later ones of its visit until somebody has decided about it.
 */
export function headsOf({ own, unreadable }: OutboxContents): readonly HeldEntry[] {
  const seen = new Set<string>();
  return own.filter(({ sequence, entry: { visitId, state } }) => {
    if (state === 'sent' || seen.has(visitId)) return false;
    seen.add(visitId);
    const heldUp = unreadable.some((other) => other.visitId === visitId && other.sequence < sequence);
    return !heldUp && (state === 'waiting' || state === 'sending');
  });
}
