/** Names of the outbox's database and of what holds its writes; see `createIndexedDbOutboxStore` of the client. */
const DATABASE = 'homevisit.outbox';
const ENTRIES = 'entries';

/** Whether there is such a database; `undefined` where the browser does not say (Firefox before 126). */
async function isThere(name: string): Promise<boolean | undefined> {
  const factory: { readonly databases?: () => Promise<readonly { readonly name?: string }[]> } = indexedDB;
  const all = await factory.databases?.();
  return all?.some((one) => one.name === name);
}

function hasEntries(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const none = (): void => resolve(false);
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = none;
    opening.onblocked = none;
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction(ENTRIES).objectStore(ENTRIES).count();
      counting.onsuccess = () => resolve(counting.result > 0);
      counting.onerror = none;
      database.close();
    };
  });
}

/**
 * True where something may be in the browser's outbox, of whomever: only then the code of the outbox is worth loading. A
 * database that is not there is not made.
 */
export async function outboxHoldsSomething(name = DATABASE): Promise<boolean> {
  try {
    // WebKit keeps the empty database of an opening that was broken off, so it is asked first.
    return (await isThere(name)) !== false && (await hasEntries(name));
  } catch {
    // No database is to be had here, and so no outbox.
    return false;
  }
}
