import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { termProblem } from '../../testing/schedule/term-problem.js';
import { checkPlan } from '../check/check-plan.js';
import { solve, solveNow } from '../solve/solve.js';
import type { Plan } from '../plan/plan.js';
import type { MessagePortLike } from './messages.js';
import { serveSolver } from './serve-solver.js';
import { solveInWorker } from './solve-in-worker.js';

const problem = termProblem(30);

/** The port with the listeners of browsers only. */
function inBrowser(port: MessagePort): MessagePortLike {
  return {
    postMessage: (message) => port.postMessage(message),
    addEventListener: (type, listener) => port.addEventListener(type, listener as never),
    removeEventListener: (type, listener) => port.removeEventListener(type, listener as never),
  };
}

describe.each([
  ['worker_threads', (port: MessagePort): MessagePortLike => port as unknown as MessagePortLike],
  ['a browser', inBrowser],
])('a solver behind a port as in %s', (_, portOf) => {
  let channel: MessageChannel;
  let inside: MessagePortLike;
  let outside: MessagePortLike;
  beforeEach(() => {
    channel = new MessageChannel();
    inside = portOf(channel.port1);
    outside = portOf(channel.port2);
    serveSolver(inside);
    channel.port1.start();
    channel.port2.start();
  });
  afterEach(() => {
    channel.port1.close();
    channel.port2.close();
  });

  it('gives the plan that the same search gives here, and tells how far it is', async () => {
    const told: number[] = [];
    const plan = await solveInWorker(outside, problem, {
      seed: 3,
      iterations: 3000,
      onProgress: ({ progress }) => told.push(progress),
    });
    expect(plan).toEqual(solveNow(problem, { seed: 3, iterations: 3000 }));
    expect(told.length).toBeGreaterThan(0);
  });

  it('is stopped by a signal, and gives the best plan so far', async () => {
    const controller = new AbortController();
    const plan = await solveInWorker(outside, problem, {
      iterations: 1_000_000_000,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(plan.search?.stopped).toBe('aborted');
    expect(checkPlan(problem, plan)).toEqual([]);
  });

  it('ends a search for another one, and gives each its own plan', async () => {
    const first = solveInWorker(outside, problem, { iterations: 1_000_000_000 });
    const second = solveInWorker(outside, termProblem(12), { seed: 5, iterations: 500 });
    expect((await first).search?.stopped).toBe('aborted');
    expect(checkPlan(problem, await first)).toEqual([]);
    expect(await second).toEqual(solveNow(termProblem(12), { seed: 5, iterations: 500 }));
  });

  it('goes on with a search while one that is over is stopped', async () => {
    const controller = new AbortController();
    await solveInWorker(outside, problem, { iterations: 100, signal: controller.signal });
    const plan = await solveInWorker(outside, problem, {
      iterations: 1000,
      onProgress: () => controller.abort(),
    });
    expect(plan.search?.stopped).not.toBe('aborted');
  });

  it('names the faults of a problem that contradicts itself', async () => {
    const wrong = { ...problem, days: [...problem.days].reverse() };
    await expect(solveInWorker(outside, wrong)).rejects.toMatchObject({
      name: 'ProblemError',
      faults: expect.arrayContaining([expect.objectContaining({ pointer: '/days/1', code: 'wrong-order' })]) as unknown,
    });
  });
});

describe('a search under way', () => {
  it('gives better and better plans, the last of which is the result', async () => {
    const run = solve(problem, { seed: 3, iterations: 4000 });
    const plans: Plan[] = [];
    for await (const plan of run) plans.push(plan);
    expect(plans.length).toBeGreaterThan(1);
    const costs = plans.map(({ score }) => score.total);
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
    expect(plans[plans.length - 1]).toEqual(await run);
  });

  it('takes no further step once its signal is aborted, between two slices of some ten milliseconds', async () => {
    const signal = { aborted: false };
    let abortedAt = 0;
    let slices = 0;
    const plan = await solve(termProblem(300), {
      iterations: 1_000_000_000,
      signal,
      onProgress: ({ iterations }) => {
        if (iterations < 1000 || signal.aborted) return;
        slices += 1;
        signal.aborted = slices > 3;
        abortedAt = iterations;
      },
    });
    expect(plan.search).toMatchObject({ stopped: 'aborted', iterations: abortedAt });
  });
});
