import type { StartTimer } from '../../src/outbox/index.js';

interface Timer {
  readonly at: number;
  readonly work: () => void;
}

/** A clock that may be set, and timers that do not care about the clock, as in a browser. */
export class VirtualTime {
  /** Milliseconds that have really gone by. */
  #elapsed = 0;
  #offset = Date.parse('2026-11-22T08:00:00Z');
  readonly #timers = new Set<Timer>();

  readonly now = (): number => this.#offset + this.#elapsed;

  readonly startTimer: StartTimer = (milliseconds, work) => {
    const timer = { at: this.#elapsed + Math.max(0, milliseconds), work };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  get elapsed(): number {
    return this.#elapsed;
  }

  /** Somebody sets the clock of the device. */
  setClock(by: number): void {
    this.#offset += by;
  }

  /** Everything that can be done without waiting is done. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Lets time go by, timer after timer. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#elapsed + milliseconds;
    await this.settle();
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (!next) break;
      this.#timers.delete(next);
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.work();
      await this.settle();
    }
    this.#elapsed = end;
  }
}
