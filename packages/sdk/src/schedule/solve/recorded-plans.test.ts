import { describe, expect, it } from 'vitest';
import { recordOf } from '../../testing/schedule/record-of.js';
import { meetingEvening } from '../../testing/schedule/meeting-evening.js';
import { termProblem } from '../../testing/schedule/term-problem.js';
import { solveNow } from './solve.js';

describe('larger plans on record', () => {
  it('of a term with pairs of teachers', async () => {
    const lines = [
      recordOf('40 visits', termProblem(40), { seed: 1, iterations: 600 }),
      recordOf('150 visits', termProblem(150, 2), { seed: 2, iterations: 300 }),
      recordOf('20 visits, the default of iterations', termProblem(20, 3), {}),
    ];
    await expect(lines.join('\n')).toMatchFileSnapshot('recorded/terms.txt');
  });

  it('of people who meet at the door', async () => {
    const lines = [
      recordOf('one evening', meetingEvening(24, 8), { seed: 1, iterations: 400 }),
      recordOf('three evenings', meetingEvening(40, 6, 3, 2), { seed: 2, iterations: 400 }),
      recordOf('too few people', meetingEvening(24, 3, 1, 3), { seed: 3, iterations: 200 }),
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
        recordOf(
          `${index === 0 ? 'a term' : 'meetings'} without somebody, at ${changeCost}`,
          { ...smaller, crews },
          { seed: 5, iterations: 150, initial: before, changeCost },
        ),
      );
    });
    await expect(lines.join('\n')).toMatchFileSnapshot('recorded/mended-plans.txt');
  });
});
