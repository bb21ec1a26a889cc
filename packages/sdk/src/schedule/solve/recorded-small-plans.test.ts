import { describe, expect, it } from 'vitest';
import { ProblemDice } from '../../testing/schedule/random-problem.js';
import { recordOf } from '../../testing/schedule/record-of.js';

const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);

/**
 * A seed and a number of iterations give the same plan in every engine, and in every release until the search itself is
 * changed: then `vitest -u` writes the record anew, and the change is told to users.
 */
describe('the plans on record', () => {
  it('of small problems of every sort', async () => {
    const lines = seeds.map((seed) =>
      recordOf(`seed ${seed}`, new ProblemDice(seed).problem(), { seed, iterations: 80 }),
    );
    await expect(lines.join('\n')).toMatchFileSnapshot('recorded/small-problems.txt');
  });
});
