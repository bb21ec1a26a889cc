import type { OutboxStore } from '../outbox-store.js';
import { createIndexedDbOutboxStore, type IndexedDbOutboxStoreOptions } from './indexeddb-outbox-store.js';
import type { DraftOwner } from '../../drafts/draft-vault.js';
import { createMemoryOutboxStore } from './memory-outbox-store.js';

import { sealOutboxStore } from './sealed-outbox-store.js';

/** Options of {@link openOutboxStore}. */
export interface OpenOutboxStoreOptions extends IndexedDbOutboxStoreOptions {
  /** Whose writes are added: with it they are encrypted, by a key that cannot be taken out of the browser. */
  readonly owner?: DraftOwner;
  /** `null` for none. @default globalThis.crypto */
  readonly crypto?: Crypto | null;
  /** Where the key is kept. @default 'homevisit.drafts' */
  readonly keyDatabaseName?: string;
}

/**
 * The best store that this browser gives: its database, or memory where there is none, as in some private windows.
 * `OutboxState.storage` says which it is. With an `owner`, what is kept in the database is encrypted; where the page has
 * no WebCrypto, as without TLS, writes then stay in memory.
 */
export async function openOutboxStore(options: OpenOutboxStoreOptions = {}): Promise<OutboxStore> {
  const { owner, crypto = globalThis.crypto, keyDatabaseName } = options;
  const indexedDB = options.indexedDB ?? globalThis.indexedDB;
  // Both are missing in some browsers and pages, whatever their types say.
  if (!indexedDB || (owner && !crypto?.subtle)) return createMemoryOutboxStore();
  const store = createIndexedDbOutboxStore(options);
  try {
    await store.all();
    if (!owner || !crypto) return store;
    return await sealOutboxStore(store, { owner, crypto, indexedDB, ...(keyDatabaseName && { keyDatabaseName }) });
  } catch {
    await store.close();
    return createMemoryOutboxStore();
  }
}
