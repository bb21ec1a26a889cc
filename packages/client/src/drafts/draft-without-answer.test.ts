import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdUp } from '../../test/drafts/held-up-database.js';
import { rowsOf } from '../../test/drafts/rows-of.js';
import { openDraftStore } from './index.js';

const owner = { personId: 'staff-1', schoolId: 'school-1' };
const STORES = ['keys', 'drafts'];

/** Lets time go by until something has come to its end. The database works on meanwhile: only the timers are ours. */
async function afterWaiting<Value>(work: Promise<Value>): Promise<Value> {
  let isDone = false;
  void work.finally(() => (isDone = true));
  while (!isDone) {
    await vi.advanceTimersByTimeAsync(500);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return work;
}

describe('a database that does not answer, as after a page that was torn down in the middle of a step', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('does not keep a form waiting: drafts are kept in memory, and it says so', async () => {
    const factory = new IDBFactory();
    await (await openDraftStore({ ...owner, indexedDB: factory })).close();
    const release = await holdUp(factory, 'homevisit.drafts', STORES);
    const store = await afterWaiting(openDraftStore({ ...owner, indexedDB: factory }));
    expect(store.place).toEqual({ storage: 'memory', trouble: 'no-database' });
    const draft = await store.open('visit/1');
    draft.change({ text: 'one' });
    await draft.flush();
    expect((await store.open('visit/1')).value).toEqual({ text: 'one' });
    release();
    await store.close();
  });

  it('keeps a change in memory until it answers again', async () => {
    const factory = new IDBFactory();
    const store = await openDraftStore({ ...owner, indexedDB: factory });
    const draft = await store.open('visit/1');
    draft.change({ text: 'one' });
    await draft.flush();
    const release = await holdUp(factory, 'homevisit.drafts', STORES);
    draft.change({ text: 'two' });
    await afterWaiting(draft.flush());
    expect(draft.state).toMatchObject({ storage: 'memory', trouble: 'failed', pending: false });
    expect(draft.value).toEqual({ text: 'two' });
    release();
    await afterWaiting(draft.flush());
    expect(draft.state).toMatchObject({ storage: 'indexeddb', pending: false });
    expect(await rowsOf(factory)).toHaveLength(1);
    await afterWaiting(store.close());
  });
});
