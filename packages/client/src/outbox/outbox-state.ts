import { publicEntry, type OutboxEntry, type OutboxEntryState } from './outbox-entry.js';
import type { OutboxContents } from './outbox-contents.js';
import type { OutboxStore } from './outbox-store.js';

/**
 * Why nothing is being sent at the moment.
 *
 * - `signed-out`: the server wants a token, and the host has none.
 * - `no-connection`: the server could not be reached, or has asked for patience.
 * - `store-fails`: the store itself does not answer; what it holds cannot be read now.
 */
export type OutboxPause = 'signed-out' | 'no-connection' | 'store-fails';

/** How an outbox stands: everything that a page shows. */
export interface OutboxState {
  /** With `memory`, unsent writes are lost when the page is closed. */
  readonly storage: OutboxStore['kind'];
  /** Own writes in the order in which they were added, with the last ones that were sent. */
  readonly entries: readonly OutboxEntry[];
  readonly counts: Readonly<Record<OutboxEntryState, number>>;
  /** How many writes the server does not have yet, as far as is known here. */
  readonly unsent: number;
  /** When the oldest of those was added. */
  readonly oldestUnsent?: string;
  readonly pause?: OutboxPause;
  /** How many kept values could not be understood; see `Outbox.unreadable`. */
  readonly unreadable: number;
  /** How many writes of other people wait on this device. */
  readonly ofOthers: number;
}

/** Sums up what is in a store. */
export function stateOf(
  storage: OutboxStore['kind'],
  { own, ofOthers, unreadable }: OutboxContents,
  pause: OutboxPause | undefined,
): OutboxState {
  const counts = { waiting: 0, sending: 0, refused: 0, conflict: 0, sent: 0 };
  for (const { entry } of own) counts[entry.state] += 1;
  const oldest = own.find(({ entry }) => entry.state !== 'sent');
  return {
    storage,
    entries: own.map(({ entry }) => publicEntry(entry)),
    counts,
    unsent: own.length - counts.sent,
    ...(oldest && { oldestUnsent: oldest.entry.addedAt }),
    ...(pause && { pause }),
    unreadable: unreadable.length,
    ofOthers,
  };
}
