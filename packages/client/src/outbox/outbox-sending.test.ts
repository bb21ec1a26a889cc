import { describe, expect, it } from 'vitest';
import { outboxUnderTest, visitWrite } from '../../test/outbox/outbox-under-test.js';
import { ContractError, NetworkError, RateLimitedError, ServerError, ValidationError } from '../errors/index.js';
import type { OutboxState } from './index.js';

const operation = 'fileVisit';
const offline = (): never => {
  throw new NetworkError({ operation });
};

describe('an outbox', () => {
  it('sends what was added, with its key, and then keeps nothing of its content', async () => {
    const { outbox, attempts, store, time } = outboxUnderTest();
    const answers: unknown[] = [];
    outbox.onSent((entry, answer) => answers.push([entry.id, answer]));
    const entry = await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.settle();
    expect(attempts.map(({ idempotencyKey }) => idempotencyKey)).toEqual([entry.id]);
    expect(answers).toEqual([[entry.id, 'accepted']]);
    expect(outbox.state.entries).toMatchObject([{ id: entry.id, state: 'sent', attempts: 1 }]);
    expect(outbox.state.entries[0]).not.toHaveProperty('write');
    expect(JSON.stringify(await store.all())).not.toContain('one');
  });

  it('shows each state on the way', async () => {
    const { outbox, time, answer } = outboxUnderTest();
    const states: string[] = [];
    answer(offline);
    outbox.subscribe(({ counts, pause }) => {
      const [name] = Object.entries(counts).find(([, count]) => count > 0) ?? ['empty'];
      const text = pause ? `${name}, ${pause}` : name;
      if (states[states.length - 1] !== text) states.push(text);
    });
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.settle();
    answer(() => 'accepted');
    await time.pass(5_000);
    expect(states).toEqual([
      'empty',
      'waiting',
      'sending',
      'sending, no-connection',
      'waiting, no-connection',
      'sending, no-connection',
      'sending',
      'sent',
    ]);
  });

  it('says how many wait, and since when', async () => {
    const { outbox, time, answer } = outboxUnderTest();
    answer(offline);
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.pass(60_000);
    await outbox.add(visitWrite('two'), { visitId: 'v2' });
    await time.settle();
    expect(outbox.state).toMatchObject({ unsent: 2, oldestUnsent: '2026-11-22T08:00:00.000Z', storage: 'memory' });
  });

  it('waits longer after each failure, up to a bound', async () => {
    const { outbox, time, answer, attempts } = outboxUnderTest({ backOff: { first: 1_000, longest: 8_000 } });
    const times: number[] = [];
    answer(() => {
      times.push(time.elapsed);
      throw new ServerError({ operation, status: 500 });
    });
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.pass(40_000);
    const waits = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(waits.slice(0, 6)).toEqual([750, 1_500, 3_000, 6_000, 6_000, 6_000]);
    expect(new Set(attempts.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  });

  it('waits as long as the server asks, also when a user is in a hurry', async () => {
    const { outbox, time, answer, attempts } = outboxUnderTest();
    answer(() => {
      throw new RateLimitedError({ operation, status: 429 }, 600);
    });
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.settle();
    await outbox.flush();
    await time.pass(599_000);
    expect(attempts).toHaveLength(1);
    await time.pass(3_000);
    expect(attempts).toHaveLength(2);
  });

  it('tries everything at once when a user is in a hurry, or the device is online again', async () => {
    const events = new EventTarget();
    const { outbox, time, answer, purposes } = outboxUnderTest({ surroundings: { events } });
    answer(offline);
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.settle();
    expect((await outbox.flush()).pause).toBe('no-connection');
    expect(purposes()).toEqual(['one', 'one']);
    answer(() => 'accepted');
    events.dispatchEvent(new Event('online'));
    await time.settle();
    expect(outbox.state).toMatchObject({ unsent: 0 });
  });

  it('keeps the order of one visit, and lets the others go on', async () => {
    const { outbox, time, answer, purposes } = outboxUnderTest();
    answer(({ purpose }) => {
      if (purpose === 'v1 first') throw new ServerError({ operation, status: 500 });
    });
    await outbox.add(visitWrite('v1 first'), { visitId: 'v1' });
    await outbox.add(visitWrite('v1 second'), { visitId: 'v1' });
    await outbox.add(visitWrite('v2'), { visitId: 'v2' });
    await time.settle();
    expect(purposes()).toEqual(['v1 first', 'v2']);
    answer(() => 'accepted');
    await time.pass(10_000);
    expect(purposes()).toEqual(['v1 first', 'v2', 'v1 first', 'v1 second']);
  });

  it('takes a yes for a yes, also where the answer cannot be read', async () => {
    const { outbox, time, answer, attempts } = outboxUnderTest();
    answer(() => {
      throw new ContractError({ operation, status: 200 }, '/visit');
    });
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.pass(600_000);
    expect(attempts).toHaveLength(1);
    expect(outbox.state.counts.sent).toBe(1);
  });

  it('sends one write for one id, however often it is added', async () => {
    const { outbox, time, attempts } = outboxUnderTest();
    for (let turn = 0; turn < 3; turn += 1) await outbox.add(visitWrite('one'), { visitId: 'v1', id: 'mine' });
    await time.pass(1_000);
    await outbox.add(visitWrite('one'), { visitId: 'v1', id: 'mine' });
    await time.pass(1_000);
    expect(attempts).toHaveLength(1);
  });

  it('does not follow changes of an object after it was added', async () => {
    const { outbox, time, purposes } = outboxUnderTest();
    const write = visitWrite('before');
    const added = outbox.add(write, { visitId: 'v1' });
    Object.assign(write.body, { purpose: 'after' });
    await added;
    await time.settle();
    expect(purposes()).toEqual(['before']);
  });

  it.each([
    ['an id that is no header', { visitId: 'v1', id: '家访' }, RangeError],
    ['an empty id', { visitId: 'v1', id: '' }, RangeError],
    ['no visit', { visitId: '' }, RangeError],
  ])('refuses %s', async (_, options, error) => {
    const { outbox } = outboxUnderTest();
    await expect(outbox.add(visitWrite('one'), options)).rejects.toThrow(error);
  });

  it('refuses what is no write of the contract', async () => {
    const { outbox } = outboxUnderTest();
    for (const write of [{ operation: 'getSession' }, { operation: 'createFeedbackLink', path: {} }]) {
      await expect(outbox.add(write as never, { visitId: 'v1' })).rejects.toThrow(TypeError);
    }
  });

  it('stops with its signal, and takes up again where it was', async () => {
    const stop = new AbortController();
    const { outbox, open, time, answer, attempts } = outboxUnderTest({ signal: stop.signal });
    answer(() => new Promise(() => undefined));
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.settle();
    expect(outbox.state.counts.sending).toBe(1);
    stop.abort();
    await outbox.stop();
    expect(attempts[0]?.signal.aborted).toBe(true);
    await expect(outbox.add(visitWrite('two'), { visitId: 'v1' })).rejects.toMatchObject({ name: 'AbortError' });
    answer(() => 'accepted');
    const next = open({ signal: new AbortController().signal });
    await time.pass(1_000);
    expect(next.state.counts.sent).toBe(1);
    expect(attempts[1]?.idempotencyKey).toBe(attempts[0]?.idempotencyKey);
  });

  it('ends a wait for flush, and not the sending, with the signal of the wait', async () => {
    const { outbox, time, answer } = outboxUnderTest();
    let accept = (_: string): void => undefined;
    answer(() => new Promise((resolve) => (accept = resolve)));
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    const wait = new AbortController();
    const flushed = outbox.flush({ signal: wait.signal });
    wait.abort();
    await expect(flushed).rejects.toMatchObject({ name: 'AbortError' });
    await time.settle();
    accept('accepted');
    await time.settle();
    expect(outbox.state.counts.sent).toBe(1);
  });

  it('goes on where a listener throws', async () => {
    const { outbox, time } = outboxUnderTest();
    const uncaught: unknown[] = [];
    const catching = (error: unknown): void => void uncaught.push(error);
    const before = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException').on('uncaughtException', catching);
    outbox.onSent(() => {
      throw new Error('of a listener');
    });
    await outbox.add(visitWrite('one'), { visitId: 'v1' });
    await time.settle();
    await time.settle();
    process.removeAllListeners('uncaughtException');
    for (const listener of before) process.on('uncaughtException', listener);
    expect(outbox.state.counts.sent).toBe(1);
    expect(uncaught).toMatchObject([{ message: 'of a listener' }]);
  });
});

describe('what an outbox shows and tells', () => {
  it('holds no content in a problem', async () => {
    const { outbox, time, answer } = outboxUnderTest();
    answer(() => {
      const details = { operation, status: 422, problemCode: 'not-valid', cause: '小满' } as const;
      throw new ValidationError(details, [{ pointer: '/purpose', code: 'too-long' }]);
    });
    await outbox.add(visitWrite('小满'), { visitId: 'v1' });
    await time.settle();
    const state: OutboxState = outbox.state;
    expect(state.entries[0]?.problem).toEqual({
      kind: 'homevisit.validation',
      status: 422,
      code: 'not-valid',
      errors: [{ pointer: '/purpose', code: 'too-long' }],
    });
  });
});
