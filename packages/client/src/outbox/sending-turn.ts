import { reasonOf, throwIfAborted } from '../transport/abort.js';
import type { OutboxStore } from './outbox-store.js';
import type { OutboxSurroundings } from './surroundings.js';

/** How long a lease holds without being prolonged, in milliseconds: as long as a dead tab can hold the others up. */
const LEASE = 15_000;

/** Gives the right to send back. */
export type EndTurn = () => Promise<void>;

/**
 * Waits until nobody else who shares the store is sending. Two who send at once would do no harm, as every write has
 * its key and every change of the store names the revision that it replaces; but it would be work for nothing.
 *
 * @throws the signal's reason.
 */
export function takeTurn(store: OutboxStore, around: OutboxSurroundings, signal: AbortSignal): Promise<EndTurn> {
  return around.locks && store.kind === 'indexeddb'
    ? turnByLock(around.locks, `homevisit.outbox/${store.name}`, signal)
    : turnByLease(store, around, signal);
}

function turnByLock(locks: Pick<LockManager, 'request'>, name: string, signal: AbortSignal): Promise<EndTurn> {
  return new Promise<EndTurn>((resolve, reject) => {
    locks
      .request(name, { signal }, () => {
        // The browser holds the lock until this promise is settled, or the tab is gone.
        return new Promise<void>((release) => {
          resolve(() => {
            release();
            return Promise.resolve();
          });
        });
      })
      .catch(reject);
  });
}

/** Waits for a time; rejects with the reason of an abort. */
function pause(milliseconds: number, around: OutboxSurroundings, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      stop();
      reject(reasonOf(signal));
    };
    const stop = around.startTimer(milliseconds, () => {
      signal.removeEventListener('abort', abort);
      resolve();
    });
    signal.addEventListener('abort', abort, { once: true });
  });
}

async function turnByLease(store: OutboxStore, around: OutboxSurroundings, signal: AbortSignal): Promise<EndTurn> {
  const owner = around.randomKey();
  throwIfAborted(signal);
  while (!(await store.lease(owner, around.now(), LEASE))) {
    await pause(LEASE / 3 + (LEASE / 3) * around.random(), around, signal);
  }
  let stop = (): void => undefined;
  const prolong = (): void => {
    stop = around.startTimer(LEASE / 3, () => {
      prolong();
      // When this fails somebody else may begin to send, which does no harm.
      store.lease(owner, around.now(), LEASE).catch(() => undefined);
    });
  };
  prolong();
  return () => {
    stop();
    // A lease that cannot be given back ends by itself.
    return store.release(owner).catch(() => undefined);
  };
}
