import { packValue } from '../outbox/stores/binary-json.js';
import { randomKey } from '../transport/idempotency-key.js';
import type { DraftShelf } from './draft-shelf.js';
import type { DraftOwner } from './draft-vault.js';
import { openSealedDraftShelf } from './sealed-draft-shelf.js';

/** Options of {@link openMaterialStore}. */
export interface MaterialStoreOptions {
  /** Whose material it is. Where nobody can say, such as without a connection: whoever was here last. */
  readonly owner?: DraftOwner | undefined;
  /**
   * How long something is kept after it was fetched, in milliseconds.
   *
   * @default 7 days
   */
  readonly lifetime?: number;
  /** The database of the drafts: what empties that at a sign-out empties this. @default 'homevisit.drafts' */
  readonly databaseName?: string;
  /** `null` for none. @default globalThis.indexedDB */
  readonly indexedDB?: IDBFactory | null;
  /** `null` for none. @default globalThis.crypto */
  readonly crypto?: Crypto | null;
  /** The clock of the device, in milliseconds. */
  readonly now?: () => number;
}

/** Something that was kept. */
export interface KeptMaterial {
  readonly value: unknown;
  /** When it was kept, in milliseconds by the clock of the device. */
  readonly savedAt: number;
  /** Milliseconds since then; not below zero, also where the clock was put back. */
  readonly age: number;
}

/**
 * What a page has fetched and may need again without a connection, such as the policies and the students of a class:
 * encrypted like a draft, for one person at one school, until it expires or the person signs out.
 */
export interface MaterialStore {
  readonly owner: DraftOwner;
  /** What was kept under a name; `undefined` where nothing was, or it has expired or cannot be read. */
  read(name: string): Promise<KeptMaterial | undefined>;
  /**
   * Keeps a value in the place of the former one.
   *
   * @throws whatever the browser fails with, and where the person has signed out meanwhile.
   */
  keep(name: string, value: unknown): Promise<void>;
  close(): Promise<void>;
}

const WEEK = 7 * 24 * 60 * 60 * 1000;
/** Under whom the name of the last person is kept: no school has an empty id. */
const DEVICE: DraftOwner = { personId: '', schoolId: '' };
const LAST_PERSON = 'last-person';

function isOwner(value: unknown): value is DraftOwner {
  if (typeof value !== 'object' || value === null) return false;
  const { personId, schoolId }: { readonly [Name in keyof DraftOwner]?: unknown } = value;
  return typeof personId === 'string' && typeof schoolId === 'string';
}

/** What stands on a shelf under a name, unless it has expired. */
async function readFrom(
  shelf: DraftShelf,
  name: string,
  { lifetime = WEEK, now = () => Date.now() }: MaterialStoreOptions,
): Promise<KeptMaterial | undefined> {
  const [newest] = (await shelf.read(name)).versions;
  if (!newest) return undefined;
  const age = Math.max(0, now() - newest.savedAt);
  if (age <= lifetime) return { value: newest.value, savedAt: newest.savedAt, age };
  await shelf.discard(name);
  return undefined;
}

async function keepOn(shelf: DraftShelf, name: string, value: unknown, savedAt: number): Promise<void> {
  const packed = await packValue(value);
  const [base] = (await shelf.read(name)).versions;
  await shelf.save({ draftId: name, base, packed, savedAt });
}

/**
 * Opens what was kept for a person; `undefined` where the browser gives no safe place or, without an owner, where nobody
 * is known to have been here.
 *
 * @example
 * const material = await openMaterialStore({ owner: { personId: session.person.id, schoolId: session.school.id } });
 * await material?.keep('policies', policies);
 */
export async function openMaterialStore(options: MaterialStoreOptions = {}): Promise<MaterialStore | undefined> {
  const { indexedDB = globalThis.indexedDB, crypto = globalThis.crypto, now = () => Date.now() } = options;
  // Both are missing in some browsers and pages, whatever their types say.
  if (!indexedDB || !crypto?.subtle) return undefined;
  const databaseName = options.databaseName ?? 'homevisit.drafts';
  const shelfOf = (owner: DraftOwner): Promise<DraftShelf> =>
    openSealedDraftShelf({ owner, databaseName, indexedDB, crypto, newBranch: randomKey });

  const device = await shelfOf(DEVICE).catch(() => undefined);
  if (!device) return undefined;
  try {
    const last: unknown = options.owner ?? (await readFrom(device, LAST_PERSON, options))?.value;
    if (!isOwner(last)) return undefined;
    const owner: DraftOwner = { personId: last.personId, schoolId: last.schoolId };
    if (options.owner) await keepOn(device, LAST_PERSON, owner, now());
    const shelf = await shelfOf(owner);
    // Drafts of the same person have names of their own.
    const nameOf = (name: string): string => `material/${name}`;
    return {
      owner,
      read: (name) => readFrom(shelf, nameOf(name), options),
      keep: (name, value) => keepOn(shelf, nameOf(name), value, now()),
      close: () => shelf.close(),
    };
  } catch {
    return undefined;
  } finally {
    await device.close();
  }
}
