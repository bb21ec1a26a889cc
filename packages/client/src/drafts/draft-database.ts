import { Database, whenFound } from '../outbox/stores/database.js';
import type { DraftKeys, SealedValue } from './draft-vault.js';

/** A version as it is kept: digests, numbers and what only the keys can open. */
export interface DraftRow {
  readonly scope: string;
  readonly name: string;
  readonly branch: string;
  readonly version: number;
  readonly savedAt: number;
  readonly sealed: SealedValue;
}

/** What became of an attempt to keep a version. */
export type PutResult = 'kept' | 'outdated' | 'signed-out';

const KEYS = 'keys';
const DRAFTS = 'drafts';

/** The browser's database of drafts. */
export class DraftDatabase {
  readonly #database: Database;

  constructor(factory: IDBFactory, name: string) {
    this.#database = new Database(factory, name, (created) => {
      created.createObjectStore(KEYS);
      const drafts = created.createObjectStore(DRAFTS, { autoIncrement: true });
      drafts.createIndex('draft', ['scope', 'name']);
      drafts.createIndex('scope', 'scope');
    });
  }

  /**
   * The keys of a scope: those that are there, or the given ones. With new keys the scope begins anew: what a sign-out
   * that was cut off has left behind nobody can open.
   */
  keysOf(scope: string, fresh: DraftKeys): Promise<DraftKeys> {
    return this.#database.run([KEYS, DRAFTS], 'readwrite', (transaction) => {
      const result = { value: fresh };
      const keys = transaction.objectStore(KEYS);
      whenFound(transaction, keys.get(scope) as IDBRequest<DraftKeys | undefined>, (present) => {
        if (present) {
          result.value = present;
          return;
        }
        keys.put(fresh, scope);
        const left = transaction.objectStore(DRAFTS).index('scope').openCursor(scope);
        whenFound(transaction, left, (cursor) => {
          cursor?.delete();
          cursor?.continue();
        });
      });
      return result;
    });
  }

  /** True while the keys are those of that id. */
  hasKeys(scope: string, keysId: string): Promise<boolean> {
    return this.#database.run([KEYS], 'readonly', (transaction) => {
      const result = { value: false };
      const found = transaction.objectStore(KEYS).get(scope) as IDBRequest<DraftKeys | undefined>;
      whenFound(transaction, found, (present) => {
        result.value = present?.id === keysId;
      });
      return result;
    });
  }

  rowsOf(scope: string, name: string): Promise<readonly DraftRow[]> {
    return this.#database.run([DRAFTS], 'readonly', (transaction) => {
      const result: { value: readonly DraftRow[] } = { value: [] };
      // What stands there was put there by `put`; what is sealed in it is checked when it is opened.
      const found = transaction.objectStore(DRAFTS).index('draft').getAll([scope, name]) as IDBRequest<DraftRow[]>;
      whenFound(transaction, found, (rows) => {
        result.value = rows;
      });
      return result;
    });
  }

  /**
   * Keeps a row in the place of the branch's former one, unless the keys are gone or somebody has kept a version of the
   * draft that the row does not follow.
   */
  put(row: DraftRow, keysId: string): Promise<PutResult> {
    return this.#database.run([KEYS, DRAFTS], 'readwrite', (transaction) => {
      const result: { value: PutResult } = { value: 'outdated' };
      const keys = transaction.objectStore(KEYS).get(row.scope) as IDBRequest<DraftKeys | undefined>;
      const drafts = transaction.objectStore(DRAFTS);
      whenFound(transaction, keys, (present) => {
        if (present?.id !== keysId) {
          result.value = 'signed-out';
          return;
        }
        let newest = 0;
        let former: IDBValidKey | undefined;
        whenFound(transaction, drafts.index('draft').openCursor([row.scope, row.name]), (cursor) => {
          if (cursor) {
            const other = cursor.value as DraftRow;
            newest = Math.max(newest, other.version);
            if (other.branch === row.branch) former = cursor.primaryKey;
            cursor.continue();
          } else if (newest === row.version - 1) {
            drafts.put(row, former);
            result.value = 'kept';
          }
        });
      });
      return result;
    });
  }

  async removeKeys(scope: string): Promise<void> {
    await this.#database.run([KEYS], 'readwrite', (transaction) => {
      transaction.objectStore(KEYS).delete(scope);
      return { value: undefined };
    });
  }

  /** Removes all versions of a scope, or of one draft in it. */
  removeRows(scope: string, name?: string): Promise<void> {
    return this.#removeWhere((drafts) =>
      name === undefined ? drafts.index('scope').openCursor(scope) : drafts.index('draft').openCursor([scope, name]),
    );
  }

  /** Removes the keys of every scope that is not spared, and then all drafts. */
  async removeEverything(isSpared: (scope: string) => boolean): Promise<void> {
    await this.#database.run([KEYS], 'readwrite', (transaction) => {
      whenFound(transaction, transaction.objectStore(KEYS).openCursor(), (cursor) => {
        if (!cursor) return;
        if (typeof cursor.key === 'string' && !isSpared(cursor.key)) cursor.delete();
        cursor.continue();
      });
      return { value: undefined };
    });
    await this.#removeWhere((drafts) => drafts.openCursor());
  }

  removeOlderThan(moment: number): Promise<void> {
    return this.#removeWhere(
      (drafts) => drafts.openCursor(),
      ({ savedAt }) => savedAt < moment,
    );
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async #removeWhere(
    open: (drafts: IDBObjectStore) => IDBRequest<IDBCursorWithValue | null>,
    isMeant: (row: DraftRow) => boolean = () => true,
  ): Promise<void> {
    await this.#database.run([DRAFTS], 'readwrite', (transaction) => {
      whenFound(transaction, open(transaction.objectStore(DRAFTS)), (cursor) => {
        if (!cursor) return;
        if (isMeant(cursor.value as DraftRow)) cursor.delete();
        cursor.continue();
      });
      return { value: undefined };
    });
  }
}
