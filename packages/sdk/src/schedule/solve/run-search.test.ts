import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/plan.js';
import type { Engine } from './engine.js';
import { runSearch, type RunOptions } from './run-search.js';

const SLICE = 150_000;

/** An engine that only counts; each step works as much as is told, and costs go down as a list says. */
class CountingEngine implements Engine {
  bestCost = 1000;
  unplacedCount = 3;
  toPlace = 7;
  work = 0;
  placed = 0;
  steps = 0;
  readonly progress: number[] = [];

  constructor(
    private readonly workOfStep = 0,
    private readonly costs: readonly number[] = [],
    private readonly workOfPlace = 0,
  ) {}

  *construct(): Generator<unknown, void> {
    while (this.placed < 5) {
      this.placed++;
      this.work += this.workOfPlace;
      yield;
    }
  }

  setProgress(progress: number): void {
    this.progress.push(progress);
  }

  step(): boolean {
    this.bestCost = this.costs[this.steps] ?? this.bestCost;
    this.steps++;
    this.work += this.workOfStep;
    return false;
  }

  plan(): Plan {
    return { unplaced: [] } as unknown as Plan;
  }
}

function runOf(engine: Engine, options: Partial<RunOptions>) {
  const search = runSearch(engine, { seed: 4, isStopped: () => false, ...options });
  const told: (ReturnType<typeof search.next>['value'] | undefined)[] = [];
  for (;;) {
    const { done, value } = search.next();
    if (done) return { told, plan: value };
    told.push(value);
  }
}

/** A clock that goes on by one whenever it is read. */
function clockFrom(start: number): () => number {
  let time = start;
  return () => time++;
}

describe('a search of so many iterations', () => {
  it('makes all of them, and says so', () => {
    const engine = new CountingEngine();
    const { plan } = runOf(engine, { iterations: 250 });
    expect(engine).toMatchObject({ placed: 5, steps: 250, progress: [0, 100 / 250, 200 / 250] });
    expect(plan.search).toEqual({ seed: 4, iterations: 250, stopped: 'budget' });
  });

  it('makes none where none are asked for', () => {
    const engine = new CountingEngine();
    expect(runOf(engine, { iterations: 0 }).plan.search?.iterations).toBe(0);
    expect(engine).toMatchObject({ placed: 5, steps: 0 });
  });

  it('makes twenty thousand where nothing is said', () => {
    expect(runOf(new CountingEngine(), {}).plan.search?.iterations).toBe(20_000);
  });

  it('makes as many as the visits without a place need, unless a number is given', () => {
    const iterationsFor = (toPlace: number): number => toPlace * 10;
    expect(runOf(new CountingEngine(), { iterationsFor }).plan.search?.iterations).toBe(70);
    expect(runOf(new CountingEngine(), { iterationsFor, iterations: 9 }).plan.search?.iterations).toBe(9);
  });
});

describe('a search of so many milliseconds', () => {
  it('goes on until they are over by the clock that is given', () => {
    const engine = new CountingEngine();
    // Read once at the beginning and once before each hundred iterations.
    const { plan } = runOf(engine, { budget: { milliseconds: 5, now: clockFrom(7000) } });
    expect(engine.progress).toEqual([0.2, 0.4, 0.6, 0.8]);
    expect(plan.search).toEqual({ seed: 4, iterations: 400, stopped: 'budget' });
  });

  it('is over at once where there are none', () => {
    expect(
      runOf(new CountingEngine(), { budget: { milliseconds: 0, now: clockFrom(5) } }).plan.search?.iterations,
    ).toBe(0);
  });
});

describe('the pauses of a search', () => {
  it('come whenever so much was worked, in its beginning too, where there is no plan to tell of yet', () => {
    const engine = new CountingEngine(SLICE, [], SLICE / 2);
    const { told } = runOf(engine, { iterations: 3 });
    expect(told.map((one) => (one as { iterations: number } | undefined)?.iterations)).toEqual([
      undefined,
      undefined,
      0,
      1,
      2,
      3,
    ]);
  });

  it('do not come sooner', () => {
    expect(runOf(new CountingEngine(SLICE - 1), { iterations: 4 }).told).toHaveLength(1 + 2);
    expect(runOf(new CountingEngine(1), { iterations: 1000 }).told).toHaveLength(1);
  });

  it('tell how far the search is, and whether the plan is better than the one told of before', () => {
    const engine = new CountingEngine(SLICE, [1000, 900, 900, 800]);
    const { told } = runOf(engine, { iterations: 4 });
    expect(told).toMatchObject([
      { progress: 0, iterations: 0, cost: 1000, unplaced: 3, isBetter: true },
      { progress: 0, iterations: 1, cost: 1000, isBetter: false },
      { progress: 0, iterations: 2, cost: 900, isBetter: true },
      { progress: 0, iterations: 3, cost: 900, isBetter: false },
      { progress: 0, iterations: 4, cost: 800, isBetter: true },
    ]);
  });
});

describe('a search that is stopped', () => {
  it('leaves off before everything has a place, and makes no step', () => {
    const engine = new CountingEngine();
    const { plan } = runOf(engine, { isStopped: () => true });
    expect(engine).toMatchObject({ placed: 1, steps: 0 });
    expect(plan.search).toEqual({ seed: 4, iterations: 0, stopped: 'aborted' });
  });

  it('makes no further step', () => {
    const engine = new CountingEngine();
    const { plan } = runOf(engine, { iterations: 1000, isStopped: () => engine.steps === 130 });
    expect(plan.search).toEqual({ seed: 4, iterations: 130, stopped: 'aborted' });
  });

  it('is not called so where it was over anyway', () => {
    const engine = new CountingEngine();
    const { plan } = runOf(engine, { iterations: 200, isStopped: () => engine.steps === 200 });
    expect(plan.search).toEqual({ seed: 4, iterations: 200, stopped: 'budget' });
  });
});
