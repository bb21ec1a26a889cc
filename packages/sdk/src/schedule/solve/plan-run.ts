import type { Plan } from '../plan/plan.js';
import { nextTask } from './next-task.js';
import type { runSearch, SearchProgress } from './run-search.js';

/** A search under way: a promise of its plan, and a stream of better and better ones. */
export class PlanRun implements PromiseLike<Plan>, AsyncIterable<Plan> {
  readonly #result: Promise<Plan>;
  /** The newest plan that readers have not seen; those in between are of no use to anybody. */
  #newest: (() => Plan) | undefined;
  #version = 0;
  #isOver = false;
  #wake: (() => void)[] = [];

  constructor(
    search: ReturnType<typeof runSearch>,
    { onProgress }: { onProgress?: (progress: SearchProgress) => void },
  ) {
    this.#result = this.#run(search, onProgress);
    // Whoever only reads the stream, or only waits, hears of a failure there.
    this.#result.catch(() => undefined);
  }

  async #run(search: ReturnType<typeof runSearch>, onProgress?: (progress: SearchProgress) => void): Promise<Plan> {
    try {
      for (;;) {
        await nextTask();
        const { done, value } = search.next();
        if (done) {
          this.#tell(() => value);
          return value;
        }
        if (!value) continue;
        const { plan, ...progress } = value;
        if (progress.isBetter && plan) this.#tell(plan);
        onProgress?.(progress);
      }
    } finally {
      this.#isOver = true;
      this.#wakeReaders();
    }
  }

  #tell(plan: () => Plan): void {
    this.#newest = plan;
    this.#version++;
    this.#wakeReaders();
  }

  #wakeReaders(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }

  then<Fulfilled = Plan, Rejected = never>(
    onFulfilled?: ((plan: Plan) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#result.then(onFulfilled, onRejected);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Plan, void> {
    let seen = 0;
    for (;;) {
      if (this.#version > seen && this.#newest) {
        seen = this.#version;
        yield this.#newest();
      } else if (this.#isOver) break;
      else {
        await new Promise<void>((resolve) => {
          this.#wake.push(resolve);
        });
      }
    }
    await this.#result;
  }
}
