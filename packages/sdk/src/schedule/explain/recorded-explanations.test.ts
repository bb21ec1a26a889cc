import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../testing/schedule/fingerprint.js';
import { meetingEvening } from '../../testing/schedule/meeting-evening.js';
import { ProblemDice } from '../../testing/schedule/random-problem.js';
import type { Problem } from '../problem/problem.js';
import { solveNow } from '../solve/solve.js';
import { completePlan } from './complete-plan.js';
import { explainVisit } from './explain-visit.js';
import { suggestSlots } from './suggest-slots.js';

const seeds = Array.from({ length: 30 }, (_, seed) => seed + 1);

function explained(name: string, problem: Problem, iterations: number): string {
  const plan = solveNow(problem, { seed: 1, iterations });
  const complete = completePlan(problem, plan);
  const unplaced = (complete.reasons ?? []).map(
    ({ visit, verdict, reasons, fixes, tested }) =>
      `  ${visit} ${verdict} after ${tested.evenings} evenings and ${tested.exchanges} exchanges: ` +
      `${reasons.map((reason) => JSON.stringify(reason)).join(' ')} -> ` +
      fixes.map(({ changes }) => changes.map((change) => JSON.stringify(change)).join(' + ')).join(' or '),
  );
  const ofVisits = problem.visits.map(({ id }) => [
    explainVisit(problem, plan, id),
    suggestSlots(problem, plan, id, { limit: 3 }),
  ]);
  return [`${name}: plan ${fingerprint(complete)}, visits ${fingerprint(ofVisits)}`, ...unplaced].join('\n');
}

/** As plans are, what is said of them is the same for everybody; `vitest -u` writes the records anew. */
describe('the explanation on record', () => {
  it.each(seeds)('of the small problem with seed %i.', (seed) => {
    expect(explained(`seed ${seed}`, new ProblemDice(seed).problem(), 30)).toMatchSnapshot();
  });

  it('of one evening of people who meet at the door', { timeout: 60_000 }, () => {
    expect(explained('one evening', meetingEvening(14, 4), 40)).toMatchSnapshot();
  });

  it('of evenings with too few people who meet at the door', { timeout: 60_000 }, () => {
    expect(explained('too few people', meetingEvening(14, 3, 2, 2), 20)).toMatchSnapshot();
  });
});
