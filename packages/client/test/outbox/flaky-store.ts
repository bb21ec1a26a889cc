import type { OutboxStore } from '../../src/outbox/index.js';

/** What may happen to one step of a store. */
export type StoreMishap = 'none' | 'fails before' | 'fails after' | 'dies before' | 'dies after';

/**
 * A process with its way to a store that outlives it. At a given step the store fails, or the process dies: then it
 * reaches neither store nor server any more, and never hears of anything.
 */
export class MortalProcess {
  readonly store: OutboxStore;
  dead = false;
  readonly #mishaps: StoreMishap[];
  readonly #quiet = new Promise<never>(() => undefined);

  constructor(kept: OutboxStore, mishaps: readonly StoreMishap[]) {
    this.#mishaps = [...mishaps];
    this.store = {
      kind: kept.kind,
      name: kept.name,
      all: () => this.#step(() => kept.all()),
      add: (id, value) => this.#step(() => kept.add(id, value)),
      replace: (sequence, revision, value) => this.#step(() => kept.replace(sequence, revision, value)),
      remove: (sequence, revision) => this.#step(() => kept.remove(sequence, revision)),
      lease: (owner, now, milliseconds) => this.#step(() => kept.lease(owner, now, milliseconds)),
      release: (owner) => this.#step(() => kept.release(owner)),
      close: () => Promise.resolve(),
    };
  }

  /** Whatever a dead process waits for does not come. */
  whileAlive<Parts extends readonly unknown[], Value>(
    work: (...parts: Parts) => Promise<Value>,
  ): (...parts: Parts) => Promise<Value> {
    return async (...parts) => {
      if (this.dead) return this.#quiet;
      const settled = await Promise.allSettled([work(...parts)]);
      if (this.dead) return this.#quiet;
      const [result] = settled;
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    };
  }

  async #step<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.dead) return this.#quiet;
    const mishap = this.#mishaps.shift() ?? 'none';
    if (mishap === 'dies before') this.dead = true;
    else if (mishap === 'fails before') throw new DOMException('', 'QuotaExceededError');
    if (this.dead) return this.#quiet;
    const value = await work();
    if (mishap === 'dies after') this.dead = true;
    if (this.dead) return this.#quiet;
    if (mishap === 'fails after') throw new DOMException('', 'UnknownError');
    return value;
  }
}
