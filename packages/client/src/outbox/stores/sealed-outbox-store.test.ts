import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createOutbox } from '../create-outbox.js';
import { createIndexedDbOutboxStore } from './indexeddb-outbox-store.js';
import { createMemoryOutboxStore } from './memory-outbox-store.js';
import { openOutboxStore } from './open-outbox-store.js';
import { sealOutboxStore } from './sealed-outbox-store.js';

const CHEN = { personId: 'teacher-chen', schoolId: 'school-1' };
const LI = { personId: 'teacher-li', schoolId: 'school-1' };
const SECRET = '家里近来有些困难';

let factory: IDBFactory;
beforeEach(() => {
  factory = new IDBFactory();
});

const raw = () => createIndexedDbOutboxStore({ indexedDB: factory });
const sealedFor = (owner: typeof CHEN) => sealOutboxStore(raw(), { owner, indexedDB: factory });

/** An outbox that nobody lets send. */
function waiting(store: Awaited<ReturnType<typeof sealedFor>>, owner: typeof CHEN) {
  return createOutbox({ ...owner, store, send: () => new Promise(() => undefined) });
}

/** Everything in a value that could be read by whoever opens the file: texts and bytes as text. */
function legible(value: unknown): string {
  if (value instanceof ArrayBuffer) return Buffer.from(value).toString('utf8');
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('utf8');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(legible).join(' ');
  return String(value);
}

describe('an outbox that is encrypted where it is kept', () => {
  it('shows nothing of what waits to whoever reads the database', async () => {
    const store = await sealedFor(CHEN);
    await store.add('entry-1', { id: 'entry-1', personId: CHEN.personId, text: SECRET });
    const kept = legible((await raw().all()).map(({ value }) => value));
    expect(kept).not.toContain(SECRET);
    expect(kept).not.toContain(CHEN.personId);
    expect(kept).toContain('entry-1');
  });

  it('opens after a restart, for its owner only; for others it counts as theirs', async () => {
    const first = waiting(await sealedFor(CHEN), CHEN);
    await first.add({ operation: 'deleteAttachment', path: { attachmentId: 'photo-1' } }, { visitId: 'visit-1' });
    const again = waiting(await sealedFor(CHEN), CHEN);
    await again.unreadable();
    expect(again.state.entries.map(({ visitId }) => visitId)).toEqual(['visit-1']);
    const other = waiting(await sealedFor(LI), LI);
    await other.unreadable();
    expect(other.state).toMatchObject({ entries: [], ofOthers: 1, unreadable: 0 });
  });

  it('reads what was kept before it was encrypted, and encrypts it when it changes', async () => {
    await raw().add('old', { id: 'old', text: SECRET });
    const store = await sealedFor(CHEN);
    const [record] = await store.all();
    expect(record?.value).toEqual({ id: 'old', text: SECRET });
    await store.replace(record?.sequence ?? 0, record?.revision ?? 0, { id: 'old', text: SECRET, attempts: 1 });
    expect(legible((await raw().all())[0]?.value)).not.toContain(SECRET);
    expect((await store.all())[0]?.value).toEqual({ id: 'old', text: SECRET, attempts: 1 });
  });

  it('leaves a damaged value where it is, and says that there is one', async () => {
    const store = await sealedFor(CHEN);
    await store.add('entry-1', { id: 'entry-1' });
    const [record] = await raw().all();
    const value = record?.value as { data: ArrayBuffer };
    await raw().replace(record?.sequence ?? 0, record?.revision ?? 0, { ...value, data: value.data.slice(1) });
    const outbox = waiting(store, CHEN);
    expect(await outbox.unreadable()).toHaveLength(1);
    expect(await raw().all()).toHaveLength(1);
  });

  it('opens nothing that was moved under another id', async () => {
    const store = await sealedFor(CHEN);
    await store.add('entry-1', { id: 'entry-1' });
    const [record] = await raw().all();
    await raw().replace(record?.sequence ?? 0, record?.revision ?? 0, { ...(record?.value as object), id: 'entry-2' });
    expect(JSON.stringify(await store.all())).toContain('damaged');
  });

  it('keeps writes in the order in which they were added, however long each takes to encrypt', async () => {
    const store = await sealedFor(CHEN);
    const sizes = [500_000, 10, 200_000, 1];
    await Promise.all(
      sizes.map((size, index) => store.add(`entry-${index}`, { id: `entry-${index}`, text: 'x'.repeat(size) })),
    );
    const kept = (await store.all()).map(({ value }) => (value as { id: string }).id);
    expect(kept).toEqual(['entry-0', 'entry-1', 'entry-2', 'entry-3']);
  });

  it.each(['encrypted', 'memory'] as const)('holds photos until they are sent: %s', async (kind) => {
    const store = kind === 'memory' ? createMemoryOutboxStore() : await sealedFor(CHEN);
    const photo = new Blob([new Uint8Array([0xff, 0xd8, 1, 2, 3])], { type: 'image/jpeg' });
    await store.add('photo', {
      id: 'photo',
      write: { operation: 'uploadAttachment', body: photo },
      note: 'front door',
    });
    const [record] = await store.all();
    const { write, note } = record?.value as { write: { body: Blob }; note: string };
    expect(note).toBe('front door');
    expect(write.body.type).toBe('image/jpeg');
    expect([...new Uint8Array(await write.body.arrayBuffer())]).toEqual([0xff, 0xd8, 1, 2, 3]);
  });

  it('keeps writes in memory where they could not be encrypted', async () => {
    const store = await openOutboxStore({ owner: CHEN, indexedDB: factory, crypto: null });
    expect(store.kind).toBe('memory');
    const safe = await openOutboxStore({ owner: CHEN, indexedDB: factory });
    expect(safe.kind).toBe('indexeddb');
    await safe.add('entry-1', { id: 'entry-1', text: SECRET });
    expect(legible((await raw().all())[0]?.value)).not.toContain(SECRET);
  });
});
