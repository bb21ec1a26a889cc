import { describe, expect, it } from 'vitest';
import { ProblemDice } from '../../testing/schedule/random-problem.js';
import { recordOf } from '../../testing/schedule/record-of.js';

const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);

/**
 * A seed and a number of iterations give the same plan in every engine, and in every release until the search itself is
 * changed: then `vitest -u` writes the records anew, and the change is told to users.
 */
describe('the plan on record', () => {
  it.each(seeds)('of the small problem with seed %i.', (seed) => {
    const record = recordOf(`seed ${seed}`, new ProblemDice(seed).problem(), { seed, iterations: 80 });
    expect(record).toMatchSnapshot();
  });
});
