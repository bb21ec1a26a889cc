import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { repeatedWork } from './repeated-work.js';

describe('work that is done round after round', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('begins at once, and again after as long as the last round said', async () => {
    let rounds = 0;
    const work = repeatedWork({ round: () => Promise.resolve(++rounds === 1 ? 50 : 1000), pauseAfterFailure: 1 });
    work.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(rounds).toBe(1);
    await vi.advanceTimersByTimeAsync(50);
    expect(rounds).toBe(2);
    await vi.advanceTimersByTimeAsync(999);
    expect(rounds).toBe(2);
    await work.stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(rounds).toBe(2);
  });

  it('tells of a round that failed and goes on', async () => {
    const errors: unknown[] = [];
    const round = vi.fn<() => Promise<number>>().mockRejectedValueOnce('broken').mockResolvedValue(1000);
    const work = repeatedWork({ round, pauseAfterFailure: 10, onError: (error) => void errors.push(error) });
    work.start();
    await vi.advanceTimersByTimeAsync(10);
    expect([errors, round.mock.calls.length]).toEqual([['broken'], 2]);
    await work.stop();
  });

  it('waits at its end for the round under way', async () => {
    let finish: (pause: number) => void = () => undefined;
    const work = repeatedWork({ round: () => new Promise((resolve) => (finish = resolve)), pauseAfterFailure: 1 });
    work.start();
    await vi.advanceTimersByTimeAsync(0);
    let isOver = false;
    const stopped = work.stop().then(() => (isOver = true));
    await vi.advanceTimersByTimeAsync(100);
    expect(isOver).toBe(false);
    finish(0);
    await stopped;
  });

  it('never does two rounds at once, however often it is started', async () => {
    let [atOnce, most, rounds] = [0, 0, 0];
    const round = async (): Promise<number> => {
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setTimeout(resolve, 20));
      [atOnce, rounds] = [atOnce - 1, rounds + 1];
      return 5;
    };
    const work = repeatedWork({ round, pauseAfterFailure: 1 });
    work.start();
    work.start();
    await vi.advanceTimersByTimeAsync(1);
    const stopped = work.stop();
    work.start();
    await vi.advanceTimersByTimeAsync(200);
    await stopped;
    expect([most, rounds]).toEqual([1, 8]);
    const over = work.stop();
    await vi.advanceTimersByTimeAsync(100);
    await over;
  });
});
