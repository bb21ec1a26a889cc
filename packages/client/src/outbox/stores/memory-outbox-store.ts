import { holdsBytes } from './binary-json.js';
import { leaseHolds, type Lease, type OutboxStore, type StoreRecord } from '../outbox-store.js';

interface Kept {
  readonly id: string;
  readonly revision: number;
  /** As text, so that neither side can change what the other holds; as it is where it holds a blob. */
  readonly written: { readonly json: string } | { readonly bytes: unknown };
}

function written(value: unknown): Kept['written'] {
  return holdsBytes(value) ? { bytes: value } : { json: JSON.stringify(value) };
}

function read(kept: Kept['written']): unknown {
  return 'json' in kept ? (JSON.parse(kept.json) as unknown) : kept.bytes;
}

let count = 0;

/** A store that lives as long as the page or the process: for tests, and where there is nothing better. */
export function createMemoryOutboxStore(): OutboxStore {
  const kept = new Map<number, Kept>();
  let last = 0;
  let lease: Lease | undefined;

  function change(sequence: number, revision: number, work: (found: Kept) => void): Promise<boolean> {
    const found = kept.get(sequence);
    if (found?.revision !== revision) return Promise.resolve(false);
    work(found);
    return Promise.resolve(true);
  }

  return {
    kind: 'memory',
    name: `memory-${(count += 1)}`,
    all: () =>
      Promise.resolve(
        Array.from(kept, ([sequence, { revision, written: text }]): StoreRecord => ({
          sequence,
          revision,
          value: read(text),
        })),
      ),
    add(id, value) {
      for (const one of kept.values()) if (one.id === id) return Promise.resolve(false);
      kept.set((last += 1), { id, revision: 1, written: written(value) });
      return Promise.resolve(true);
    },
    replace: (sequence, revision, value) =>
      change(sequence, revision, ({ id }) =>
        kept.set(sequence, { id, revision: revision + 1, written: written(value) }),
      ),
    remove: (sequence, revision) => change(sequence, revision, () => kept.delete(sequence)),
    lease(owner, now, milliseconds) {
      if (leaseHolds(lease, now) && lease?.owner !== owner) return Promise.resolve(false);
      lease = { owner, since: now, milliseconds };
      return Promise.resolve(true);
    },
    release(owner) {
      if (lease?.owner === owner) lease = undefined;
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
