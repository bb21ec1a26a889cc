import { DraftDatabase } from '../../drafts/draft-database.js';
import { OUTBOX_SCOPE } from '../../drafts/forget-drafts.js';
import { newDraftKeys, scopeOf, type DraftKeys, type DraftOwner, type SealedValue } from '../../drafts/draft-vault.js';
import { randomKey } from '../../transport/idempotency-key.js';
import type { OutboxStore, StoreRecord } from '../outbox-store.js';
import { joined, packValue, separated, unpackValue } from './binary-json.js';

/** How a value is kept that only its owner's key can open. */
export const SEALED_FORMAT = 'homevisit-outbox-sealed/1';

interface SealedRow extends SealedValue {
  readonly format: typeof SEALED_FORMAT;
  /** Whose it is, as a digest. */
  readonly scope: string;
  readonly id: string;
}

/** Options of {@link sealOutboxStore}. */
export interface SealOptions {
  readonly owner: DraftOwner;
  /** @default globalThis.crypto */
  readonly crypto?: Crypto;
  /** @default globalThis.indexedDB */
  readonly indexedDB?: IDBFactory;
  /**
   * Where the key is kept: the database of the drafts.
   *
   * @default 'homevisit.drafts'
   */
  readonly keyDatabaseName?: string;
}

function isSealedRow(value: unknown): value is SealedRow {
  return typeof value === 'object' && value !== null && (value as { format?: unknown }).format === SEALED_FORMAT;
}

/** Seals and opens the values of one owner. */
class OutboxVault {
  readonly scope: string;
  readonly #crypto: Crypto;
  readonly #key: CryptoKey;

  constructor(crypto: Crypto, keys: DraftKeys, scope: string) {
    this.scope = scope;
    this.#crypto = crypto;
    this.#key = keys.encryption;
  }

  async seal(id: string, value: unknown): Promise<SealedRow> {
    const content = joined(await packValue(value));
    // 12 bytes, as NIST SP 800-38D recommends for AES-GCM.
    const iv = this.#crypto.getRandomValues(new Uint8Array(12));
    const data = await this.#crypto.subtle.encrypt(this.#how(id, iv), this.#key, content);
    return { format: SEALED_FORMAT, scope: this.scope, id, iv, data };
  }

  async open({ id, iv, data }: SealedRow): Promise<unknown> {
    return unpackValue(separated(await this.#crypto.subtle.decrypt(this.#how(id, iv), this.#key, data)));
  }

  /** What a value belongs to: put under another id or another owner, it does not open. */
  #how(id: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
    const additionalData = new TextEncoder().encode(JSON.stringify([SEALED_FORMAT, this.scope, id]));
    return { name: 'AES-GCM', iv, additionalData };
  }
}

function idOf(value: unknown): string {
  const { id }: { readonly id?: unknown } = typeof value === 'object' && value !== null ? value : {};
  return typeof id === 'string' ? id : '';
}

/**
 * Encrypts what an outbox keeps in a browser, with a key of its own that cannot be exported. It outlives a sign-out, as
 * what waits does; whoever calls `Outbox.clear()` leaves nothing that it could open. Values of others stay sealed and
 * are counted as theirs. What an earlier version has kept without encryption is read, and sealed when it changes.
 *
 * @throws whatever the browser fails with, such as where it has no WebCrypto.
 */
export async function sealOutboxStore(store: OutboxStore, options: SealOptions): Promise<OutboxStore> {
  const { crypto = globalThis.crypto, indexedDB = globalThis.indexedDB } = options;
  const database = new DraftDatabase(indexedDB, options.keyDatabaseName ?? 'homevisit.drafts');
  const scope = `${OUTBOX_SCOPE}${await scopeOf(crypto, options.owner)}`;
  const keys = await database.keysOf(scope, await newDraftKeys(crypto, randomKey()));
  await database.close();
  const vault = new OutboxVault(crypto, keys, scope);
  /** Sealing takes different times; what was added first is to be kept first. */
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  async function opened(record: StoreRecord): Promise<StoreRecord> {
    const { value } = record;
    if (!isSealedRow(value) || value.scope !== scope) return record;
    try {
      return { ...record, value: await vault.open(value) };
    } catch {
      // It is counted as unreadable, and left alone.
      return { ...record, value: { damaged: value } };
    }
  }

  return {
    ...store,
    all: async () => Promise.all((await store.all()).map(opened)),
    add: (id, value) => inTurn(async () => store.add(id, await vault.seal(id, value))),
    replace: async (sequence, revision, value) =>
      store.replace(sequence, revision, await vault.seal(idOf(value), value)),
  };
}

/** True for a value that is sealed for somebody else: a store gives those of its own owner opened. */
export const isSealedForOther: (value: unknown) => boolean = isSealedRow;
