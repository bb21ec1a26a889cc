import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../test/drafts/rows-of.js';
import { createIndexedDbOutboxStore, sealOutboxStore } from '../outbox/index.js';
import { forgetDrafts, openDraftStore, type DraftStore } from './index.js';

const OWNER = { personId: 'staff-1', schoolId: 'school-1' };

let factory: IDBFactory;
let open: DraftStore[];
beforeEach(() => {
  factory = new IDBFactory();
  open = [];
});
afterEach(() => Promise.all(open.map((store) => store.close())));

async function tab(personId = OWNER.personId): Promise<DraftStore> {
  const store = await openDraftStore({ ...OWNER, personId, indexedDB: factory });
  open.push(store);
  return store;
}

async function kept(store: DraftStore, value: unknown): Promise<void> {
  const draft = await store.open('visit/1');
  draft.change(value);
  await draft.flush();
}

describe('what a draft may hold', () => {
  it('gives photos and bytes back beside the rest, after the page was closed', async () => {
    const photo = new Blob([new Uint8Array([1, 2, 3])], { type: 'image/jpeg' });
    await kept(await tab(), { text: '门口', photos: [photo], raw: new Uint8Array([9, 8]).buffer, none: null });
    const { value } = await (await tab()).open('visit/1');
    const { text, photos, raw, none } = value as { text: string; photos: [Blob]; raw: ArrayBuffer; none: null };
    expect([text, none]).toEqual(['门口', null]);
    expect(photos[0].type).toBe('image/jpeg');
    expect([...new Uint8Array(await photos[0].arrayBuffer())]).toEqual([1, 2, 3]);
    expect([...new Uint8Array(raw)]).toEqual([9, 8]);
  });

  it('says that what cannot be written down is not kept', async () => {
    const draft = await (await tab()).open('visit/1');
    const circle: Record<string, unknown> = {};
    circle['itself'] = circle;
    draft.change(circle);
    await draft.flush();
    expect(draft.state.trouble).toBe('not-json');
  });
});

describe('a draft that somebody has begun to type before it was there', () => {
  it('stays beside what is typed', async () => {
    await kept(await tab(), { text: 'yesterday' });
    const draft = await (await tab()).open('visit/1');
    draft.beginAnew();
    draft.change({ text: 'today' });
    await draft.flush();
    expect(draft.state.versions.map(({ value }) => value)).toEqual([{ text: 'today' }, { text: 'yesterday' }]);
  });
});

describe('signing out of a device', () => {
  it('forgets the drafts of everybody, and tells open forms; what waits in the outbox can still be read', async () => {
    const one = await tab('staff-1');
    await kept(one, { text: 'one' });
    await kept(await tab('staff-2'), { text: 'two' });
    const sealed = () =>
      sealOutboxStore(createIndexedDbOutboxStore({ indexedDB: factory }), { owner: OWNER, indexedDB: factory });
    await (await sealed()).add('entry', { id: 'entry', text: 'unsent' });

    const draft = await one.open('visit/1');
    await forgetDrafts({ indexedDB: factory });
    expect(await rowsOf(factory)).toEqual([]);
    draft.change({ text: 'late' });
    await draft.flush();
    expect(draft.state).toMatchObject({ storage: 'nowhere', trouble: 'signed-out' });
    expect((await (await tab('staff-2')).open('visit/1')).value).toBeUndefined();
    expect((await (await sealed()).all())[0]?.value).toEqual({ id: 'entry', text: 'unsent' });
  });
});
