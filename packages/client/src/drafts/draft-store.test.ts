import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VirtualTime } from '../../test/outbox/virtual-time.js';
import { rowsOf } from '../../test/drafts/rows-of.js';
import { openDraftStore, type DraftStore, type DraftStoreOptions } from './index.js';

const DAY = 24 * 60 * 60 * 1000;
const secret = { findings: '小满最近睡得很晚' };

let factory: IDBFactory;
let time: VirtualTime;
let open: DraftStore[];

beforeEach(() => {
  factory = new IDBFactory();
  time = new VirtualTime();
  open = [];
});
afterEach(() => Promise.all(open.map((store) => store.close())));

/** A tab of the browser, in which somebody is signed in. */
async function tab(options: Partial<DraftStoreOptions> = {}): Promise<DraftStore> {
  const store = await openDraftStore({
    personId: 'staff-1',
    schoolId: 'school-1',
    indexedDB: factory,
    now: time.now,
    startTimer: time.startTimer,
    ...options,
  });
  open.push(store);
  return store;
}

/** Messages between tabs and work of the database take turns of the event loop. */
async function others(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('a draft', () => {
  it('is there again after the page was closed', async () => {
    const draft = await (await tab()).open('visit/1');
    expect(draft.value).toBeUndefined();
    draft.change(secret);
    await draft.flush();
    expect(draft.state).toMatchObject({ storage: 'indexeddb', pending: false, savedAt: time.now() });
    const again = await (await tab()).open('visit/1');
    expect(again.value).toEqual(secret);
    expect(again.state.newerElsewhere).toBe(false);
  });

  it('is kept within a second, also while somebody types without a pause', async () => {
    const draft = await (await tab()).open('visit/1');
    for (let letters = 1; letters <= 30; letters += 1) {
      draft.change({ text: 'x'.repeat(letters) });
      await time.pass(100);
      await others();
    }
    const kept = (await (await tab()).open('visit/1')).value as { text: string };
    expect(kept.text.length).toBeGreaterThanOrEqual(20);
    expect(draft.state.versions).toHaveLength(1);
  }, 20_000);

  it('is kept at once when the page is left or hidden', async () => {
    for (const name of ['pagehide', 'visibilitychange'] as const) {
      const events = new EventTarget();
      const here = await tab({ pageEvents: { page: events, document: events } });
      const draft = await here.open(`visit/${name}`);
      draft.change(secret);
      events.dispatchEvent(new Event(name));
      await others();
      expect(draft.state.pending).toBe(false);
      expect((await (await tab()).open(`visit/${name}`)).value).toEqual(secret);
    }
  });

  it('goes when it is discarded', async () => {
    const draft = await (await tab()).open('visit/1');
    draft.change(secret);
    await draft.flush();
    expect(await draft.discard()).toBe(true);
    expect(draft.value).toBeUndefined();
    expect((await (await tab()).open('visit/1')).value).toBeUndefined();
    expect(await rowsOf(factory)).toEqual([]);
  });

  it('expires', async () => {
    const draft = await (await tab()).open('visit/1');
    draft.change(secret);
    await draft.flush();
    time.setClock(14 * DAY);
    expect((await (await tab()).open('visit/1')).value).toEqual(secret);
    time.setClock(1);
    expect((await (await tab()).open('visit/1')).value).toBeUndefined();
    expect(await rowsOf(factory)).toEqual([]);
  });

  it('says that a value cannot be written down, and goes on with the next one', async () => {
    const draft = await (await tab()).open('visit/1');
    const circle: { self?: unknown } = {};
    circle.self = circle;
    draft.change(circle);
    await draft.flush();
    expect(draft.state.trouble).toBe('not-json');
    draft.change(secret);
    await draft.flush();
    expect(draft.state.trouble).toBeUndefined();
    expect(draft.state.versions[0]?.value).toEqual(secret);
  });
});

describe('a draft in two tabs', () => {
  it('goes on in one line while the tabs write after each other', async () => {
    const here = await (await tab()).open('visit/1');
    here.change({ text: 'one' });
    await here.flush();
    const there = await (await tab()).open('visit/1');
    there.change({ text: 'one, two' });
    await there.flush();
    expect(there.state.versions.map(({ value }) => value)).toEqual([{ text: 'one, two' }]);
    await others();
    expect(here.state).toMatchObject({ newerElsewhere: true });
    await here.openNewest();
    expect(here.value).toEqual({ text: 'one, two' });
    expect(here.state.newerElsewhere).toBe(false);
  });

  it('is kept twice where they write beside each other, and the newest wins in sight of both', async () => {
    const here = await (await tab()).open('visit/1');
    here.change({ text: 'both' });
    await here.flush();
    const there = await (await tab()).open('visit/1');
    here.change({ text: 'here' });
    there.change({ text: 'there' });
    await here.flush();
    await there.flush();
    await others();
    for (const draft of [here, there]) {
      expect(draft.state.versions.map(({ value }) => value)).toEqual([{ text: 'there' }, { text: 'here' }]);
    }
    expect(here.state.newerElsewhere).toBe(true);
    expect(there.state.newerElsewhere).toBe(false);
    expect((await (await tab()).open('visit/1')).value).toEqual({ text: 'there' });
    await there.goOnFrom(there.state.versions[1]!);
    expect(there.value).toEqual({ text: 'here' });
  });

  it('loses nothing when both keep in the same moment', async () => {
    const tabs = await Promise.all([tab(), tab(), tab()]);
    const drafts = await Promise.all(tabs.map((one) => one.open('visit/1')));
    drafts.forEach((draft, index) => draft.change({ index }));
    await Promise.all(drafts.map((draft) => draft.flush()));
    const { versions } = (await (await tab()).open('visit/1')).state;
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(new Set(versions.map(({ value }) => JSON.stringify(value))).size).toBe(3);
  });
});

describe('what stands in the database', () => {
  it('holds neither text nor name of anybody or anything', async () => {
    const draft = await (await tab()).open('visit/student-lin-xiaoman');
    draft.change(secret);
    await draft.flush();
    const [row, ...more] = await rowsOf(factory);
    expect(more).toEqual([]);
    const bytes = Buffer.from(row!.sealed.data);
    expect(bytes.includes(secret.findings)).toBe(false);
    expect(JSON.stringify(row)).not.toMatch(/xiaoman|staff-1|school-1|visit/);
    expect(row).toMatchObject({ scope: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(row).toMatchObject({ name: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  });

  it('cannot be read by another person or at another school', async () => {
    const draft = await (await tab()).open('visit/1');
    draft.change(secret);
    await draft.flush();
    expect((await (await tab({ personId: 'staff-2' })).open('visit/1')).value).toBeUndefined();
    expect((await (await tab({ schoolId: 'school-2' })).open('visit/1')).value).toBeUndefined();
  });

  it.each([
    ['damaged', (row: { sealed: { data: ArrayBuffer } }) => void (new Uint8Array(row.sealed.data)[3]! ^= 1)],
    ['of another version', (row: { version: number }) => void (row.version += 1)],
    ['no sealed value at all', (row: object) => void Object.assign(row, { sealed: 'nothing' })],
  ])('is reported and not thrown where it is %s', async (_, harm) => {
    const store = await tab();
    const before = await store.open('visit/1');
    before.change(secret);
    await before.flush();
    await rowsOf(factory, harm);
    const draft = await (await tab()).open('visit/1');
    expect(draft.value).toBeUndefined();
    expect(draft.state).toMatchObject({ unreadable: 1, versions: [] });
    draft.change({ text: 'begun anew' });
    await draft.flush();
    expect(draft.state).toMatchObject({ unreadable: 1, storage: 'indexeddb' });
    expect(draft.state.versions.map(({ value }) => value)).toEqual([{ text: 'begun anew' }]);
  });

  it('cannot be put in the place of another draft', async () => {
    const store = await tab();
    for (const id of ['visit/1', 'visit/2']) {
      const draft = await store.open(id);
      draft.change({ id });
      await draft.flush();
    }
    const names = (await rowsOf(factory)).map(({ name }) => name);
    await rowsOf(factory, (row) => {
      row.name = row.name === names[0] ? names[1]! : names[0]!;
    });
    expect((await store.open('visit/1')).state).toMatchObject({ unreadable: 1, versions: [] });
  });
});
