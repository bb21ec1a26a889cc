import { TabChannel } from '../outbox/stores/tab-channel.js';
import { DraftDatabase } from './draft-database.js';

/** Scopes of the keys with which the outbox is encrypted: what waits there outlives a sign-out. */
export const OUTBOX_SCOPE = 'outbox/';

/** Options of {@link forgetDrafts}. */
export interface ForgetOptions {
  /** @default 'homevisit.drafts' */
  readonly databaseName?: string;
  /** @default globalThis.indexedDB */
  readonly indexedDB?: IDBFactory;
}

/**
 * Removes every draft of everybody on this device, the keys first; open forms keep nothing any more. A host calls it when
 * somebody signs out, and needs to know neither who it was nor which forms are open. What waits in the outbox stays; see
 * `Outbox.clear`.
 *
 * @throws whatever the browser fails with, when something may be left.
 *
 * @example
 * signOutButton.onclick = async () => {
 *   await forgetDrafts();
 *   location.assign('/signed-out');
 * };
 */
export async function forgetDrafts(options: ForgetOptions = {}): Promise<void> {
  const indexedDB: IDBFactory | undefined = options.indexedDB ?? globalThis.indexedDB;
  // Missing in some browsers, whatever its type says: then nothing is kept.
  if (!indexedDB) return;
  const name = options.databaseName ?? 'homevisit.drafts';
  const database = new DraftDatabase(indexedDB, name);
  await database.removeEverything((scope) => scope.startsWith(OUTBOX_SCOPE));
  await database.close();
  const channel = new TabChannel(name);
  channel.tell();
  channel.close();
}
