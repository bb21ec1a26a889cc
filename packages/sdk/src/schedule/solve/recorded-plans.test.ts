import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../testing/schedule/fingerprint.js';
import { meetingEvening } from '../../testing/schedule/meeting-evening.js';
import { ProblemDice } from '../../testing/schedule/random-problem.js';
import { termProblem } from '../../testing/schedule/term-problem.js';
import { checkPlan } from '../check/check-plan.js';
import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { solveNow, type SolveOptions } from './solve.js';

/** Seeds and problems whose plans are on record. */
const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);

function lineOf(name: string, problem: Problem, plan: Plan): string {
  expect(checkPlan(problem, plan)).toEqual([]);
  const { visits, unplaced, score } = plan;
  return `${name}: ${visits.length} visits, ${unplaced.length} without a place, cost ${score.total}, ${fingerprint(plan)}`;
}

const planned = (name: string, problem: Problem, options: SolveOptions): string =>
  lineOf(name, problem, solveNow(problem, options));

/**
 * A seed and a number of iterations give the same plan in every engine, and in every release until the search itself is
 * changed: then `vitest -u` writes the record anew, and the change is told to users.
 */
describe('the plans on record', () => {
  it('of small problems of every sort', async () => {
    const lines = seeds.map((seed) => {
      const problem = new ProblemDice(seed).problem();
      return planned(`seed ${seed}`, problem, { seed, iterations: 80 });
    });
    await expect(lines.join('\n')).toMatchFileSnapshot('recorded/small-problems.txt');
  });

  it('of a term with pairs of teachers', async () => {
    const lines = [
      planned('40 visits', termProblem(40), { seed: 1, iterations: 600 }),
      planned('150 visits', termProblem(150, 2), { seed: 2, iterations: 300 }),
      planned('20 visits, the default of iterations', termProblem(20, 3), {}),
    ];
    await expect(lines.join('\n')).toMatchFileSnapshot('recorded/terms.txt');
  });

  it('of people who meet at the door', async () => {
    const lines = [
      planned('one evening', meetingEvening(24, 8), { seed: 1, iterations: 400 }),
      planned('three evenings', meetingEvening(40, 6, 3, 2), { seed: 2, iterations: 400 }),
      planned('too few people', meetingEvening(24, 3, 1, 3), { seed: 3, iterations: 200 }),
    ];
    await expect(lines.join('\n')).toMatchFileSnapshot('recorded/meetings.txt');
  });

  it('that go on from another plan, at several costs of a change', async () => {
    const lines = [termProblem(80, 4), meetingEvening(24, 8, 2, 4)].flatMap((problem, index) => {
      const before = solveNow(problem, { seed: 1, iterations: 50 });
      const smaller = { ...problem, people: problem.people.slice(1) };
      const crews =
        problem.crews.kind === 'fixed' ? { ...problem.crews, list: problem.crews.list.slice(1) } : problem.crews;
      return [0, 40, 4000].map((changeCost) =>
        planned(
          `${index === 0 ? 'a term' : 'meetings'} without somebody, at ${changeCost}`,
          { ...smaller, crews },
          { seed: 5, iterations: 150, initial: before, changeCost },
        ),
      );
    });
    await expect(lines.join('\n')).toMatchFileSnapshot('recorded/mended-plans.txt');
  });
});
