import {
  createMemoryOutboxStore,
  createOutbox,
  type OutboxOptions,
  type OutboxStore,
  type OutboxWrite,
  type SendOptions,
} from '../../src/outbox/index.js';
import { sampleDraft } from '../samples.js';
import { VirtualTime } from './virtual-time.js';

/** A write that is told apart by its purpose. */
export function visitWrite(purpose: string): Extract<OutboxWrite, { operation: 'fileVisit' }> {
  return { operation: 'fileVisit', body: { ...sampleDraft, purpose } };
}

/** One attempt to send, as the server would see it. */
export interface Attempt extends SendOptions {
  readonly write: OutboxWrite;
  readonly purpose: string;
}

/** Of all outboxes together: a key of one is no other one's. */
let keys = 0;

/** An outbox with a clock of its own, in front of a server that answers as the test says. */
export function outboxUnderTest(options: Partial<OutboxOptions> = {}) {
  const time = new VirtualTime();
  const store: OutboxStore = options.store ?? createMemoryOutboxStore();
  const attempts: Attempt[] = [];
  let answer: (attempt: Attempt) => unknown = () => 'accepted';
  const open = (more: Partial<OutboxOptions> = {}) =>
    createOutbox({
      personId: 'staff-1',
      schoolId: 'school-1',
      send: async (write, how) => {
        const purpose = write.operation === 'fileVisit' ? (write.body.purpose ?? '') : write.operation;
        attempts.push({ ...how, write, purpose });
        await Promise.resolve();
        return answer(attempts[attempts.length - 1] ?? { ...how, write, purpose });
      },
      ...options,
      ...more,
      store,
      surroundings: {
        now: time.now,
        startTimer: time.startTimer,
        random: () => 0.5,
        randomKey: () => `key-${(keys += 1)}`,
        locks: undefined,
        events: undefined,
        ...options.surroundings,
        ...more.surroundings,
      },
    });
  return {
    time,
    store,
    attempts,
    purposes: () => attempts.map(({ purpose }) => purpose),
    /** What the server answers from now on; it may throw. */
    answer(next: (attempt: Attempt) => unknown) {
      answer = next;
    },
    open,
    outbox: open(),
  };
}
