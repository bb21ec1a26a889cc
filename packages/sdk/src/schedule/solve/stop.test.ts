import { describe, expect, it } from 'vitest';
import { termProblem } from '../../testing/schedule/term-problem.js';
import { checkPlan } from '../check/check-plan.js';
import { searchWithoutCheck } from './search-of.js';
import { solve } from './solve.js';

/**
 * A search is asked at each of its pauses whether to stop, so no more than this lies between the wish and the plan. Code into
 * which `npm run mutation` has written its changes takes several times as long.
 */
const LONGEST_PAUSE_MILLISECONDS = process.env['STRYKER_MUTATOR_WORKER'] === undefined ? 50 : 500;

/** Of this process: what else the machine does meanwhile is not the search's. */
const processorTime = (): number => process.cpuUsage().user / 1000;

describe('stopping a search', () => {
  const problem = termProblem(300);

  it('gives the best plan so far, which breaks no rule', async () => {
    const signal = { aborted: false };
    const run = solve(problem, { iterations: 1_000_000, signal, onProgress: () => (signal.aborted = true) });
    const plan = await run;
    expect(plan.search?.stopped).toBe('aborted');
    expect(plan.search?.iterations).toBeLessThan(100_000);
    expect(checkPlan(problem, plan)).toEqual([]);
  });

  it('gives a plan even when it is stopped before it has begun', async () => {
    const plan = await solve(problem, { signal: { aborted: true } });
    expect(plan.search).toMatchObject({ stopped: 'aborted', iterations: 0 });
    expect(checkPlan(problem, plan)).toEqual([]);
  });

  it('comes to a pause within fifty milliseconds', () => {
    const search = searchWithoutCheck(problem, { seed: 1, iterations: 1500 });
    const pauses: number[] = [];
    for (let begun = processorTime(), step = search.next(); !step.done; step = search.next()) {
      pauses.push(processorTime() - begun);
      begun = processorTime();
    }
    pauses.sort((a, b) => a - b);
    expect(pauses.length).toBeGreaterThan(5);
    // The middle one: now and then the engine collects garbage or compiles.
    expect(pauses[Math.floor(pauses.length / 2)]).toBeLessThan(LONGEST_PAUSE_MILLISECONDS);
  });

  it('tells every better plan on the way, the last of which is the result', async () => {
    const small = termProblem(20);
    const run = solve(small, { seed: 3, iterations: 3000 });
    const seen: number[] = [];
    for await (const { score } of run) seen.push(score.total);
    const plan = await run;
    expect(seen[seen.length - 1]).toBe(plan.score.total);
    expect([...seen].sort((a, b) => b - a)).toEqual(seen);
  });
});
