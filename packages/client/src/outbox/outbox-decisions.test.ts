import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { outboxUnderTest, visitWrite } from '../../test/outbox/outbox-under-test.js';
import { sampleDraft } from '../../test/samples.js';
import { ConflictError, ContractError, NetworkError, ValidationError } from '../errors/index.js';
import { createIndexedDbOutboxStore, createMemoryOutboxStore, openOutboxStore } from './index.js';

const operation = 'fileVisit';
const refuse = (): never => {
  throw new ValidationError({ operation, status: 422, problemCode: 'not-valid' });
};
const contradict = (): never => {
  throw new ConflictError({ operation, status: 412, problemCode: 'changed-meanwhile' });
};
const theirs = { version: '"7"', body: { ...sampleDraft, purpose: 'theirs' } };

describe('a refused write', () => {
  it('stays with its problem, and holds up its visit and no other', async () => {
    const { outbox, time, answer, purposes } = outboxUnderTest();
    answer(({ purpose }) => (purpose === 'one' ? refuse() : 'accepted'));
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await outbox.add(visitWrite('two'), { visitId: 'v1' });
    await outbox.add(visitWrite('other'), { visitId: 'v2' });
    await time.pass(3_600_000);
    expect(purposes()).toEqual(['one', 'other']);
    expect(outbox.state.entries).toMatchObject([
      { state: 'refused', problem: { status: 422, code: 'not-valid' }, write: visitWrite('one') },
      { state: 'waiting' },
      { state: 'sent' },
    ]);
  });

  it('is sent as another write once it is mended, and the rest of its visit follows', async () => {
    const { outbox, time, answer, attempts, purposes } = outboxUnderTest();
    answer(({ purpose }) => (purpose === 'one' ? refuse() : 'accepted'));
    const { id } = await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await outbox.add(visitWrite('two'), { visitId: 'v1' });
    await time.settle();
    expect(await outbox.retry(id, { ...sampleDraft, purpose: 'mended' })).toBe(true);
    await time.settle();
    expect(purposes()).toEqual(['one', 'mended', 'two']);
    expect(attempts[1]?.idempotencyKey).not.toBe(attempts[0]?.idempotencyKey);
    expect(await outbox.retry(id)).toBe(false);
  });

  it('is gone once it is discarded, and the rest of its visit follows', async () => {
    const { outbox, time, answer, purposes } = outboxUnderTest();
    answer(({ purpose }) => (purpose === 'one' ? refuse() : 'accepted'));
    const { id } = await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await outbox.add(visitWrite('two'), { visitId: 'v1' });
    await time.settle();
    expect(await outbox.discard(id)).toBe(true);
    await time.settle();
    expect(purposes()).toEqual(['one', 'two']);
    expect(await outbox.discard(id)).toBe(false);
  });

  it('is not discarded while it is being sent', async () => {
    const { outbox, time, answer } = outboxUnderTest();
    answer(() => new Promise(() => undefined));
    const { id } = await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.settle();
    expect(await outbox.discard(id)).toBe(false);
    await outbox.stop();
  });
});

describe('a write in conflict', () => {
  const inConflict = async () => {
    const test = outboxUnderTest({ readTheirs: () => Promise.resolve(theirs) });
    test.answer(({ ifMatch }) => (ifMatch === theirs.version ? 'accepted' : contradict()));
    const { id } = await test.outbox.add(visitWrite('mine'), { visitId: 'v1', ifMatch: '"6"' });
    await test.time.settle();
    return { ...test, id };
  };

  it('is handed over with both versions, and waits for a decision', async () => {
    const { outbox, time, attempts } = await inConflict();
    await time.pass(3_600_000);
    expect(attempts).toHaveLength(1);
    expect(outbox.state.entries).toMatchObject([
      { state: 'conflict', write: visitWrite('mine'), theirs, problem: { status: 412, code: 'changed-meanwhile' } },
    ]);
  });

  it('goes over the other version where the own one is kept', async () => {
    const { outbox, time, attempts, id } = await inConflict();
    expect(await outbox.resolve(id, { keep: 'mine' })).toBe(true);
    await time.settle();
    expect(attempts.map(({ ifMatch, purpose }) => [ifMatch, purpose])).toEqual([
      ['"6"', 'mine'],
      ['"7"', 'mine'],
    ]);
    expect(attempts[1]?.idempotencyKey).not.toBe(attempts[0]?.idempotencyKey);
    expect(outbox.state.counts.sent).toBe(1);
  });

  it('goes over the other version with what was made of both', async () => {
    const { outbox, time, purposes, id } = await inConflict();
    await outbox.resolve(id, { keep: 'merged', body: { ...sampleDraft, purpose: 'both' } });
    await time.settle();
    expect(purposes()).toEqual(['mine', 'both']);
  });

  it('is gone where the other version is kept', async () => {
    const { outbox, time, attempts, id } = await inConflict();
    expect(await outbox.resolve(id, { keep: 'theirs' })).toBe(true);
    await time.pass(600_000);
    expect(attempts).toHaveLength(1);
    expect(outbox.state.entries).toEqual([]);
    expect(await outbox.resolve(id, { keep: 'mine' })).toBe(false);
  });

  it('is asked for again while the other version cannot be read', async () => {
    let online = false;
    const { outbox, time, answer } = outboxUnderTest({
      readTheirs: () => (online ? Promise.resolve(theirs) : Promise.reject(new NetworkError({ operation }))),
    });
    answer(contradict);
    await outbox.add(visitWrite('mine'), { visitId: 'v1' });
    await time.settle();
    expect(outbox.state.counts).toMatchObject({ waiting: 1, conflict: 0 });
    online = true;
    await time.pass(10_000);
    expect(outbox.state.entries).toMatchObject([{ state: 'conflict', theirs }]);
  });

  it('is asked for again some times while the other version arrives cut off, and then stands without it', async () => {
    const { outbox, time, answer, attempts } = outboxUnderTest({
      readTheirs: () => Promise.reject(new ContractError({ operation: 'getVisit', status: 200 }, '')),
    });
    answer(contradict);
    await outbox.add(visitWrite('mine'), { visitId: 'v1' });
    await time.settle();
    expect(outbox.state.counts).toMatchObject({ waiting: 1, conflict: 0 });
    await time.pass(3_600_000);
    expect(outbox.state.entries).toMatchObject([{ state: 'conflict', write: visitWrite('mine') }]);
    expect(outbox.state.entries[0]).not.toHaveProperty('theirs');
    expect(attempts.length).toBeGreaterThan(2);
  });

  it('is none while the server is still at work on the first attempt', async () => {
    const { outbox, time, answer } = outboxUnderTest();
    answer(() => {
      throw new ConflictError({ operation, status: 409, problemCode: 'idempotency-key-in-progress' });
    });
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.settle();
    expect(outbox.state.counts.waiting).toBe(1);
    answer(() => 'accepted');
    await time.pass(10_000);
    expect(outbox.state.counts.sent).toBe(1);
  });
});

describe('what an outbox finds and does not understand', () => {
  it('is kept aside and reported, holds up its visit, and goes only when somebody wants that', async () => {
    const later = { format: 'homevisit-outbox/2', visitId: 'v1', news: true };
    const store = createMemoryOutboxStore();
    await store.add('later', later);
    await store.add('damaged', { damaged: '…' });
    const { outbox, time, purposes } = outboxUnderTest({ store });
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await outbox.add(visitWrite('two'), { visitId: 'v2' });
    await time.settle();
    expect(purposes()).toEqual(['two']);
    expect(outbox.state.unreadable).toBe(2);
    const [first, second] = await outbox.unreadable();
    expect(first).toMatchObject({ value: later, visitId: 'v1' });
    expect(second?.value).toEqual({ damaged: '…' });
    expect(await outbox.discardUnreadable(first!)).toBe(true);
    await time.settle();
    expect(purposes()).toEqual(['two', 'one']);
    expect(outbox.state.unreadable).toBe(1);
  });
});

describe('an outbox of one person', () => {
  it('neither sends nor shows what others have left, nor removes it', async () => {
    const { outbox, open, time, answer, attempts } = outboxUnderTest();
    answer(() => {
      throw new NetworkError({ operation });
    });
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.settle();
    await outbox.stop();
    answer(() => 'accepted');
    const sent = attempts.length;
    for (const owner of [{ personId: 'staff-2' }, { schoolId: 'school-2' }]) {
      const other = open(owner);
      await time.pass(600_000);
      expect(other.state).toMatchObject({ entries: [], ofOthers: 1 });
      await other.clear();
      await other.stop();
    }
    expect(attempts).toHaveLength(sent);
    const own = open();
    await time.pass(600_000);
    expect(own.state).toMatchObject({ counts: { sent: 1 }, ofOthers: 0 });
    await own.clear();
    expect(own.state.entries).toEqual([]);
  });
});

describe('outboxes in two tabs', () => {
  it('show what was added in either while one of them is sending', async () => {
    const { outbox, open, time, answer } = outboxUnderTest();
    answer(() => new Promise(() => undefined));
    const there = open();
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.settle();
    await outbox.add(visitWrite('two'), { visitId: 'v1' });
    await there.add(visitWrite('three'), { visitId: 'v2' });
    expect(outbox.state.counts).toMatchObject({ sending: 1, waiting: 1 });
    expect(there.state.counts).toMatchObject({ sending: 1, waiting: 2 });
    await Promise.all([outbox.stop(), there.stop()]);
  });

  it('send each write once, and show it in both', async () => {
    const indexedDB = new IDBFactory();
    const waiting: (() => void)[] = [];
    const attempts: string[] = [];
    const tab = () =>
      outboxUnderTest({
        store: createIndexedDbOutboxStore({ indexedDB }),
        send: async (_, { idempotencyKey }) => {
          attempts.push(idempotencyKey);
          await new Promise<void>((resolve) => waiting.push(resolve));
        },
      });
    const here = tab();
    const there = tab();
    const turns = async (): Promise<void> => {
      for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
    };
    await here.outbox.add(visitWrite('one'), { visitId: 'v1', id: 'one' });
    await there.outbox.add(visitWrite('two'), { visitId: 'v1', id: 'two' });
    await turns();
    expect(attempts).toEqual(['one']);
    expect(there.outbox.state.counts).toMatchObject({ sending: 1, waiting: 1 });
    waiting.shift()?.();
    await turns();
    expect(attempts).toEqual(['one', 'two']);
    waiting.shift()?.();
    await turns();
    expect(here.outbox.state.counts).toMatchObject({ sent: 2 });
    expect(there.outbox.state.counts).toMatchObject({ sent: 2 });
    for (const { outbox, store } of [here, there]) {
      await outbox.stop();
      await store.close();
    }
  });
});

describe('the store that a browser gives', () => {
  it('is its database', async () => {
    const store = await openOutboxStore({ indexedDB: new IDBFactory() });
    expect(store.kind).toBe('indexeddb');
    await store.close();
  });

  it('is memory where its database does not open, as in some private windows', async () => {
    const indexedDB = new IDBFactory();
    indexedDB.open = () => {
      throw new DOMException('', 'SecurityError');
    };
    expect((await openOutboxStore({ indexedDB })).kind).toBe('memory');
    expect((await openOutboxStore()).kind).toBe('memory');
  });
});
