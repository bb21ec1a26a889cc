import type { DraftVersion } from './draft-shelf.js';

/**
 * Why drafts are not kept as well as they should be.
 *
 * - `no-database`: the browser gives none, as in some private windows.
 * - `no-encryption`: the page has no WebCrypto, as without TLS.
 * - `quota`: the device has no space left.
 * - `failed`: the browser has failed otherwise.
 * - `not-json`: the value cannot be written down.
 * - `signed-out`: the person has signed out, here or in another tab.
 */
export type DraftTrouble = 'no-database' | 'no-encryption' | 'quota' | 'failed' | 'not-json' | 'signed-out';

/** How a draft is kept. */
export interface DraftState {
  /** `memory` is lost when the page is closed, and `nowhere` is not kept at all: a user must be told either. */
  readonly storage: 'indexeddb' | 'memory' | 'nowhere';
  readonly trouble?: DraftTrouble;
  /** True while the last change is not kept yet. */
  readonly pending: boolean;
  /** When the last change was kept, in milliseconds by the clock of the device. */
  readonly savedAt?: number;
  /** True when another tab has kept a newer version than the one that is written here. */
  readonly newerElsewhere: boolean;
  /** All versions, the newest first; more than one where tabs have written beside each other. */
  readonly versions: readonly DraftVersion[];
  /** How many versions cannot be read. They are left alone until the draft is discarded or they expire. */
  readonly unreadable: number;
}
