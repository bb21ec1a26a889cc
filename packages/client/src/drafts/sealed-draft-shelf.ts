import { DraftDatabase, type DraftRow } from './draft-database.js';
import { newestFirst, SignedOutError, type DraftChange, type DraftShelf, type DraftVersion } from './draft-shelf.js';
import { DraftVault, newDraftKeys, scopeOf, type DraftOwner } from './draft-vault.js';

/** What keeping drafts in a browser needs. */
export interface SealedDraftShelfOptions {
  readonly owner: DraftOwner;
  readonly databaseName: string;
  readonly indexedDB: IDBFactory;
  readonly crypto: Crypto;
  readonly newBranch: () => string;
}

/**
 * Keeps drafts in the browser's database, encrypted with a key that stays in the browser.
 *
 * @throws whatever the browser fails with, such as in a private window that stores no keys.
 */
export async function openSealedDraftShelf(options: SealedDraftShelfOptions): Promise<DraftShelf> {
  const { owner, crypto, newBranch } = options;
  const database = new DraftDatabase(options.indexedDB, options.databaseName);
  const scope = await scopeOf(crypto, owner);
  const keys = await database.keysOf(scope, await newDraftKeys(crypto, newBranch()));
  const vault = new DraftVault(crypto, keys, owner);

  async function versionOf({ branch, version, savedAt, sealed }: DraftRow, draftId: string): Promise<DraftVersion[]> {
    try {
      return [{ branch, version, savedAt, value: await vault.open(sealed, draftId, version) }];
    } catch {
      return [];
    }
  }

  async function save({ draftId, base, packed, savedAt }: DraftChange) {
    const name = await vault.nameOf(draftId);
    const ownBranch = newBranch();
    for (;;) {
      const rows = await database.rowsOf(scope, name);
      const goesOn = rows.some((row) => row.branch === base?.branch && row.version === base.version);
      const branch = goesOn && base ? base.branch : ownBranch;
      const version = rows.reduce((newest, row) => Math.max(newest, row.version), 0) + 1;
      const sealed = await vault.seal(packed, draftId, version);
      const result = await database.put({ scope, name, branch, version, savedAt, sealed }, keys.id);
      if (result === 'kept') return { branch, version };
      if (result === 'signed-out') throw new SignedOutError('The person has signed out');
    }
  }

  return {
    async read(draftId) {
      if (!(await database.hasKeys(scope, keys.id))) throw new SignedOutError('The person has signed out');
      const rows = await database.rowsOf(scope, await vault.nameOf(draftId));
      const versions = (await Promise.all(rows.map((row) => versionOf(row, draftId)))).flat();
      return { versions: newestFirst(versions), unreadable: rows.length - versions.length };
    },
    save,
    discard: async (draftId) => database.removeRows(scope, await vault.nameOf(draftId)),
    removeOlderThan: (moment) => database.removeOlderThan(moment),
    async wipe() {
      await database.removeKeys(scope);
      await database.removeRows(scope);
    },
    close: () => database.close(),
  };
}
