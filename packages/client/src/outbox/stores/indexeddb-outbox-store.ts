import { leaseHolds, type Lease, type OutboxStore, type StoreRecord } from '../outbox-store.js';
import { Database, whenFound } from './database.js';
import { TabChannel } from './tab-channel.js';

/** Options of {@link createIndexedDbOutboxStore}. */
export interface IndexedDbOutboxStoreOptions {
  /**
   * Name of the database. Two hosts on one origin that should not share an outbox give two names.
   *
   * @default 'homevisit.outbox'
   */
  readonly name?: string;
  /** @default globalThis.indexedDB */
  readonly indexedDB?: IDBFactory;
}

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly value: unknown;
}

const ENTRIES = 'entries';
const LEASES = 'leases';
const LEASE = 'sending';

/**
 * A store in the browser's database, shared by all tabs and workers of the origin. It survives the tab, the browser and
 * the device's restart; the browser may clear it when space runs out, unless the host asks for persistent storage.
 */
export function createIndexedDbOutboxStore(options: IndexedDbOutboxStoreOptions = {}): OutboxStore {
  const name = options.name ?? 'homevisit.outbox';
  const channel = new TabChannel(name);
  const database = new Database(options.indexedDB ?? indexedDB, name, (created) => {
    created.createObjectStore(ENTRIES, { autoIncrement: true }).createIndex('id', 'id', { unique: true });
    created.createObjectStore(LEASES);
  });

  async function write(step: (entries: IDBObjectStore, result: { value: boolean }) => void): Promise<boolean> {
    const done = await database.run([ENTRIES], 'readwrite', (transaction) => {
      const result = { value: false };
      step(transaction.objectStore(ENTRIES), result);
      return result;
    });
    if (done) channel.tell();
    return done;
  }

  function change(sequence: number, revision: number, work: (entries: IDBObjectStore, row: Row) => void) {
    return write((entries, result) => {
      whenFound(entries.transaction, entries.get(sequence) as IDBRequest<Row | undefined>, (row) => {
        if (row?.revision !== revision) return;
        work(entries, row);
        result.value = true;
      });
    });
  }

  function lease(work: (leases: IDBObjectStore, present: Lease | undefined) => boolean): Promise<boolean> {
    return database.run([LEASES], 'readwrite', (transaction) => {
      const result = { value: false };
      const leases = transaction.objectStore(LEASES);
      whenFound(leases.transaction, leases.get(LEASE) as IDBRequest<Lease | undefined>, (present) => {
        result.value = work(leases, present);
      });
      return result;
    });
  }

  return {
    kind: 'indexeddb',
    name,
    all: () =>
      database.run([ENTRIES], 'readonly', (transaction) => {
        const result: { value: StoreRecord[] } = { value: [] };
        whenFound(transaction, transaction.objectStore(ENTRIES).openCursor(), (cursor) => {
          if (!cursor) return;
          // The value may be of another version of the kit; what stands around it is the same in all of them.
          const { revision, value } = cursor.value as Row;
          result.value.push({ sequence: Number(cursor.key), revision, value });
          cursor.continue();
        });
        return result;
      }),
    add: (id, value) =>
      write((entries, result) => {
        whenFound(entries.transaction, entries.index('id').getKey(id), (present) => {
          if (present !== undefined) return;
          entries.add({ id, revision: 1, value } satisfies Row);
          result.value = true;
        });
      }),
    replace: (sequence, revision, value) =>
      change(sequence, revision, (entries, { id }) =>
        entries.put({ id, revision: revision + 1, value } satisfies Row, sequence),
      ),
    remove: (sequence, revision) => change(sequence, revision, (entries) => entries.delete(sequence)),
    lease: (owner, now, milliseconds) =>
      lease((leases, present) => {
        if (leaseHolds(present, now) && present?.owner !== owner) return false;
        leases.put({ owner, since: now, milliseconds } satisfies Lease, LEASE);
        return true;
      }),
    async release(owner) {
      await lease((leases, present) => {
        if (present?.owner === owner) leases.delete(LEASE);
        return true;
      });
    },
    watch: (listener) => channel.listen(listener),
    async close() {
      channel.close();
      await database.close();
    },
  };
}
