import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemDice } from '../../testing/schedule/random-problem.js';
import { checkPlan } from '../check/check-plan.js';
import { contradictionsOf } from '../problem/contradictions.js';
import { parseProblem } from '../problem/parse-problem.js';
import { plan as planSchema } from '../plan/plan.js';
import { solveNow } from './solve.js';

/** The bench asks for 10,000. */
const numRuns = Number(process.env['RANDOM_PROBLEMS'] ?? 300);
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('a plan of any problem', () => {
  it('breaks no rule that the checker knows', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = new ProblemDice(seed).problem();
        expect(contradictionsOf(problem)).toEqual([]);
        expect(checkPlan(problem, solveNow(problem, { seed, iterations: 60 }))).toEqual([]);
      }),
      { numRuns, examples: [[1_203_834_483]] },
    );
  });

  it('has the published form, and is the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = new ProblemDice(seed).problem();
        const plan = solveNow(parseProblem(JSON.parse(JSON.stringify(problem))), { seed, iterations: 40 });
        expect(planSchema.parse(plan)).toEqual(plan);
        expect(solveNow(problem, { seed, iterations: 40 })).toEqual(plan);
      }),
      { numRuns: Math.min(numRuns, 60) },
    );
  });

  it('is not worse after it went on from another plan', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = new ProblemDice(seed).problem();
        const initial = solveNow(problem, { seed, iterations: 20 });
        const next = solveNow(problem, { seed: seed + 1, iterations: 20, initial });
        expect(checkPlan(problem, next)).toEqual([]);
        expect(next.score.unplaced).toBeLessThanOrEqual(initial.score.unplaced);
      }),
      { numRuns: Math.min(numRuns, 100), examples: [[569_147_537]] },
    );
  });
});
