import { mkdtemp, rm } from 'node:fs/promises';
import * as fileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutboxStore } from '../outbox-store.js';
import { openFileOutboxStore } from './file-outbox-store.js';
import { createIndexedDbOutboxStore } from './indexeddb-outbox-store.js';
import { createMemoryOutboxStore } from './memory-outbox-store.js';
import { sealOutboxStore } from './sealed-outbox-store.js';

let folder: string;
let factory: IDBFactory;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homevisit-outbox-'));
  factory = new IDBFactory();
});
afterEach(() => rm(folder, { recursive: true }));

const openings = {
  memory: () => Promise.resolve(createMemoryOutboxStore()),
  indexeddb: () => Promise.resolve(createIndexedDbOutboxStore({ indexedDB: factory })),
  'indexeddb, encrypted': () => {
    const owner = { personId: 'teacher-1', schoolId: 'school-1' };
    return sealOutboxStore(createIndexedDbOutboxStore({ indexedDB: factory }), { owner, indexedDB: factory });
  },
  file: () => openFileOutboxStore({ path: join(folder, 'outbox.journal'), fileSystem, process }),
};

async function only(store: OutboxStore) {
  const [record, ...more] = await store.all();
  expect(more).toEqual([]);
  return record ?? expect.unreachable('nothing is kept');
}

describe.each(['memory', 'indexeddb', 'indexeddb, encrypted', 'file'] as const)('a store of the outbox: %s', (kind) => {
  let store: OutboxStore;
  beforeEach(async () => {
    store = await openings[kind]();
  });
  afterEach(() => store.close());

  it('says what it is', () => {
    expect(store.kind).toBe(kind.split(',')[0]);
  });

  it('gives values back as they were, in the order in which they were added', async () => {
    const values = [{ text: '家访' }, [1, null, true], 'two', { deep: { list: [{}] } }];
    await Promise.all(values.map((value, index) => store.add(`id-${index}`, value)));
    const records = await store.all();
    expect(records.map(({ value }) => value)).toEqual(values);
    expect([...records].sort((one, other) => one.sequence - other.sequence)).toEqual(records);
  });

  it('keeps one value for an id', async () => {
    expect(await store.add('id', 'first')).toBe(true);
    expect(await store.add('id', 'second')).toBe(false);
    expect((await only(store)).value).toBe('first');
  });

  it('replaces the revision that was read, and no other', async () => {
    await store.add('id', 'first');
    const { sequence, revision } = await only(store);
    expect(await store.replace(sequence, revision, 'second')).toBe(true);
    expect(await store.replace(sequence, revision, 'third')).toBe(false);
    const now = await only(store);
    expect(now).toMatchObject({ sequence, value: 'second' });
    expect(now.revision).not.toBe(revision);
  });

  it('replaces nothing that is gone', async () => {
    await store.add('id', 'first');
    const { sequence, revision } = await only(store);
    expect(await store.remove(sequence, revision)).toBe(true);
    expect(await store.replace(sequence, revision, 'again')).toBe(false);
    expect(await store.remove(sequence, revision)).toBe(false);
    expect(await store.all()).toEqual([]);
  });

  it('removes the revision that was read, and no other', async () => {
    await store.add('id', 'first');
    const { sequence, revision } = await only(store);
    await store.replace(sequence, revision, 'second');
    expect(await store.remove(sequence, revision)).toBe(false);
    expect((await only(store)).value).toBe('second');
  });

  it('never gives a place to another value while the first one may still be spoken of', async () => {
    await store.add('one', 1);
    const { sequence, revision } = await only(store);
    await store.remove(sequence, revision);
    await store.add('two', 2);
    expect((await only(store)).sequence).toBeGreaterThan(sequence);
  });

  it('leases the right to send to one owner at a time', async () => {
    expect(await store.lease('a', 1000, 500)).toBe(true);
    expect(await store.lease('b', 1400, 500)).toBe(false);
    expect(await store.lease('a', 1400, 500)).toBe(true);
    expect(await store.lease('b', 1800, 500)).toBe(false);
    expect(await store.lease('b', 1900, 500)).toBe(true);
    await store.release('a');
    expect(await store.lease('a', 2000, 500)).toBe(false);
    await store.release('b');
    expect(await store.lease('a', 2000, 500)).toBe(true);
  });

  it('does not hold a lease until the clock has caught up after it was put back', async () => {
    await store.lease('a', 9_000_000, 500);
    expect(await store.lease('b', 1000, 500)).toBe(true);
  });
});

describe.each(['indexeddb', 'file'] as const)('a store of the outbox that survives: %s', (kind) => {
  it('holds after a restart what it held before', async () => {
    const before = await openings[kind]();
    for (const id of ['one', 'two', 'three', 'four']) await before.add(id, { id });
    const [one, two] = await before.all();
    await before.replace(one!.sequence, one!.revision, 'replaced');
    await before.remove(two!.sequence, two!.revision);
    const records = await before.all();
    await before.close();
    const after = await openings[kind]();
    expect(await after.all()).toEqual(records);
    expect(await after.add('one', 'again')).toBe(false);
    await after.close();
  });
});

describe('the store in the browser’s database', () => {
  it('tells other tabs that something has changed, and not what', async () => {
    const here = createIndexedDbOutboxStore({ indexedDB: factory });
    const there = createIndexedDbOutboxStore({ indexedDB: factory });
    const heard = new Promise<unknown[]>((resolve) => there.watch?.((...parts: unknown[]) => resolve(parts)));
    await here.add('id', { text: '家访' });
    expect(await heard).toEqual([]);
    expect((await only(there)).value).toEqual({ text: '家访' });
    await Promise.all([here.close(), there.close()]);
  });

  it('rejects, and keeps nothing, where a value cannot be stored', async () => {
    const store = createIndexedDbOutboxStore({ indexedDB: factory });
    await expect(store.add('id', () => undefined)).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await store.all()).toEqual([]);
    await store.close();
  });
});
