import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../test/drafts/rows-of.js';
import { forgetDrafts, openDraftStore, openMaterialStore, type MaterialStoreOptions } from './index.js';

const HOUR = 60 * 60 * 1000;
const teacher = { personId: 'staff-1', schoolId: 'school-1' };
const colleague = { personId: 'staff-2', schoolId: 'school-1' };

let indexedDB: IDBFactory;
let clock: number;
beforeEach(() => {
  indexedDB = new IDBFactory();
  clock = Date.UTC(2026, 10, 22);
});

const open = (options: MaterialStoreOptions = {}) => openMaterialStore({ indexedDB, now: () => clock, ...options });

async function keep(owner: typeof teacher, value: unknown): Promise<void> {
  const store = (await open({ owner }))!;
  await store.keep('form', value);
  await store.close();
}

describe('material that was fetched once', () => {
  it('is there again without a connection, for whoever was here last, with its age', async () => {
    await keep(teacher, { staff: ['于老师'] });
    clock += HOUR;
    const store = (await open())!;
    expect(store.owner).toEqual(teacher);
    expect(await store.read('form')).toEqual({
      value: { staff: ['于老师'] },
      savedAt: clock - HOUR,
      age: HOUR,
    });
  });

  it('takes the place of what was kept before', async () => {
    await keep(teacher, 'old');
    await keep(teacher, 'new');
    expect((await (await open())?.read('form'))?.value).toBe('new');
    const rows = await rowsOf(indexedDB);
    // The form's material and the last person.
    expect(rows).toHaveLength(2);
  });

  it('says nothing in the clear, of the person either', async () => {
    await keep(teacher, { student: '小满' });
    const rows = await rowsOf(indexedDB);
    expect(rows).toHaveLength(2);
    for (const { sealed, ...row } of rows) {
      const text = JSON.stringify(row) + new TextDecoder().decode(sealed.data);
      expect(text).not.toMatch(/小满|staff-1|school-1|form/);
    }
  });

  it('belongs to one person: the next one does not find it, and is who was here last', async () => {
    await keep(teacher, 'of the teacher');
    const store = (await open({ owner: colleague }))!;
    expect(await store.read('form')).toBeUndefined();
    expect((await open())?.owner).toEqual(colleague);
  });

  it('expires, counted from when it was fetched', async () => {
    await keep(teacher, 'fresh');
    clock += 6 * 24 * HOUR;
    await keep(teacher, 'fetched again');
    clock += 6 * 24 * HOUR;
    expect((await (await open())?.read('form'))?.value).toBe('fetched again');
    clock += 2 * 24 * HOUR;
    expect(await open()).toBeUndefined();
    expect(await (await open({ owner: teacher }))?.read('form')).toBeUndefined();
  });

  it('is not older than nothing where the clock was put back', async () => {
    await keep(teacher, 'kept');
    clock -= HOUR;
    expect(await (await open())?.read('form')).toMatchObject({ value: 'kept', age: 0 });
  });

  it('is gone after a sign-out, with the name of who was here', async () => {
    await keep(teacher, 'kept');
    await forgetDrafts({ indexedDB });
    expect(await rowsOf(indexedDB)).toHaveLength(0);
    expect(await open()).toBeUndefined();
    expect(await (await open({ owner: teacher }))?.read('form')).toBeUndefined();
  });

  it('goes when the drafts of its person are wiped, and nothing is written behind their back', async () => {
    const store = (await open({ owner: teacher }))!;
    await store.keep('form', 'kept');
    const drafts = await openDraftStore({ ...teacher, indexedDB });
    await drafts.wipe();
    await expect(store.keep('form', 'again')).rejects.toMatchObject({ name: 'SignedOutError' });
    expect(await (await open())?.read('form')).toBeUndefined();
    await drafts.close();
  });

  it('is not kept where the browser gives no safe place', async () => {
    expect(await open({ owner: teacher, indexedDB: null })).toBeUndefined();
    expect(await open({ owner: teacher, crypto: null })).toBeUndefined();
  });
});
