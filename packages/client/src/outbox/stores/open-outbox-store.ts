import type { OutboxStore } from '../outbox-store.js';
import { createIndexedDbOutboxStore, type IndexedDbOutboxStoreOptions } from './indexeddb-outbox-store.js';
import { createMemoryOutboxStore } from './memory-outbox-store.js';

/**
 * The best store that this browser gives: its database, or memory where there is none, as in some private windows.
 * `OutboxState.storage` says which it is.
 */
export async function openOutboxStore(options: IndexedDbOutboxStoreOptions = {}): Promise<OutboxStore> {
  if (!(options.indexedDB ?? globalThis.indexedDB)) return createMemoryOutboxStore();
  const store = createIndexedDbOutboxStore(options);
  try {
    await store.all();
    return store;
  } catch {
    await store.close();
    return createMemoryOutboxStore();
  }
}
