import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failingIndexedDb } from '../../test/drafts/failing-indexeddb.js';
import { rowsOf } from '../../test/drafts/rows-of.js';
import { openDraftStore, type DraftStore, type DraftStoreOptions } from './index.js';

const owner = { personId: 'staff-1', schoolId: 'school-1' };
let factory: IDBFactory;
let open: DraftStore[];

beforeEach(() => {
  factory = new IDBFactory();
  open = [];
});
afterEach(() => Promise.all(open.map((store) => store.close())));

async function tab(options: Partial<DraftStoreOptions> = {}): Promise<DraftStore> {
  const store = await openDraftStore({ ...owner, indexedDB: factory, ...options });
  open.push(store);
  return store;
}

async function others(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('a browser that gives no safe place', () => {
  const brokenFactory = new IDBFactory();
  brokenFactory.open = () => {
    throw new DOMException('', 'SecurityError');
  };
  const insecure = { getRandomValues: crypto.getRandomValues.bind(crypto) } as Crypto;

  it.each([
    ['has no database', { indexedDB: null }, 'no-database'],
    ['refuses its database', { indexedDB: brokenFactory }, 'no-database'],
    ['has no WebCrypto, as on a page without TLS', { crypto: insecure }, 'no-encryption'],
    ['has no crypto at all', { crypto: null }, 'no-encryption'],
  ] as const)('%s: drafts are kept in memory, and it says so', async (_, options, trouble) => {
    const store = await tab(options);
    expect(store.place).toEqual({ storage: 'memory', trouble });
    const draft = await store.open('visit/1');
    draft.change({ text: 'one' });
    await draft.flush();
    draft.change({ text: 'two' });
    await draft.flush();
    expect(draft.state).toMatchObject({ storage: 'memory', trouble, pending: false });
    const again = await store.open('visit/1');
    expect(again.value).toEqual({ text: 'two' });
    expect(again.state.versions).toHaveLength(1);
    expect(await again.discard()).toBe(true);
    expect((await store.open('visit/1')).value).toBeUndefined();
  });

  it('stores no keys, as in some private windows: drafts are kept in memory', async () => {
    const { indexedDB, fail } = failingIndexedDb(factory);
    fail('keys', 'DataCloneError');
    expect((await tab({ indexedDB })).place).toEqual({ storage: 'memory', trouble: 'no-database' });
  });
});

describe('a device without space', () => {
  it.each([
    ['QuotaExceededError', 'quota'],
    ['UnknownError', 'failed'],
  ] as const)('keeps changes in memory after a %s, and in the browser as soon as that works', async (name, trouble) => {
    const { indexedDB, fail, recover } = failingIndexedDb(factory);
    const store = await tab({ indexedDB });
    const draft = await store.open('visit/1');
    draft.change({ text: 'one' });
    await draft.flush();
    fail('drafts', name);
    draft.change({ text: 'two' });
    await draft.flush();
    expect(draft.state).toMatchObject({ storage: 'memory', trouble, pending: false });
    expect(draft.state.versions.map(({ value }) => value)).toEqual([{ text: 'two' }, { text: 'one' }]);
    expect((await store.open('visit/1')).value).toEqual({ text: 'two' });
    await draft.refresh();
    expect(draft.state.storage).toBe('memory');
    recover();
    await draft.flush();
    expect(draft.state.storage).toBe('indexeddb');
    expect(draft.state.trouble).toBeUndefined();
    expect((await (await tab()).open('visit/1')).value).toEqual({ text: 'two' });
    expect(await rowsOf(factory)).toHaveLength(1);
  });
});

describe('signing out', () => {
  it('removes the key first, then everything that was kept', async () => {
    const steps: string[] = [];
    const { indexedDB } = failingIndexedDb(factory, steps);
    const store = await tab({ indexedDB });
    const draft = await store.open('visit/1');
    draft.change({ text: 'one' });
    await draft.flush();
    steps.length = 0;
    await store.wipe();
    expect(steps[0]).toBe('delete keys');
    expect(await rowsOf(factory)).toEqual([]);
    expect(draft.state).toMatchObject({ storage: 'nowhere', trouble: 'signed-out', versions: [] });
    expect(draft.value).toBeUndefined();
    draft.change({ text: 'too late' });
    await draft.flush();
    expect(draft.value).toBeUndefined();
    expect(await rowsOf(factory)).toEqual([]);
  });

  it('ends the drafts of other tabs, which keep nothing any more', async () => {
    const there = await (await tab()).open('visit/1');
    const silent = await (await tab()).open('visit/2');
    there.change({ text: 'one' });
    await there.flush();
    silent.change({ text: 'not kept yet' });
    await (await tab()).wipe();
    await others();
    await silent.flush();
    for (const draft of [there, silent]) {
      expect(draft.state).toMatchObject({ storage: 'nowhere', trouble: 'signed-out', versions: [] });
      expect(draft.value).toBeUndefined();
    }
    expect(await rowsOf(factory)).toEqual([]);
  });

  it('that was cut off after the key was gone leaves nothing that anybody finds', async () => {
    const store = await tab();
    const draft = await store.open('visit/1');
    draft.change({ text: 'one' });
    await draft.flush();
    const [left] = await rowsOf(factory);
    await store.wipe();
    await new Promise<void>((resolve) => {
      const opening = factory.open('homevisit.drafts');
      opening.onsuccess = () => {
        const transaction = opening.result.transaction(['drafts'], 'readwrite');
        transaction.objectStore('drafts').put(left);
        transaction.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
    const again = await (await tab()).open('visit/1');
    expect(again.state).toMatchObject({ versions: [], unreadable: 0 });
    expect(await rowsOf(factory)).toEqual([]);
  });

  it('leaves the drafts of others', async () => {
    const other = await tab({ personId: 'staff-2' });
    const draft = await other.open('visit/1');
    draft.change({ text: 'mine' });
    await draft.flush();
    await (await tab()).wipe();
    expect((await (await tab({ personId: 'staff-2' })).open('visit/1')).value).toEqual({ text: 'mine' });
  });

  it('makes new keys for the next time', async () => {
    const store = await tab();
    const draft = await store.open('visit/1');
    draft.change({ text: 'one' });
    await draft.flush();
    const [before] = await rowsOf(factory);
    await store.wipe();
    const next = await (await tab()).open('visit/1');
    next.change({ text: 'one' });
    await next.flush();
    const [after] = await rowsOf(factory);
    expect(after!.scope).toBe(before!.scope);
    expect(after!.name).not.toBe(before!.name);
  });
});
