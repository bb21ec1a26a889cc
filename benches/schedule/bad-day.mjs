/**
 * A bad day in a term of 300 visits: four evenings of a pair are lost and two in a hundred families cancel; and then one single
 * family cancels. Prints what was mended, how many visits moved, and the processor time: `node bad-day.mjs`. The single
 * cancellation is also mended by processes that have done nothing else before (`node bad-day.mjs --cold`, the plan on standard input),
 * as by a page in which it is the first thing that happens.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkPlan, replan, solveNow } from '@homevisit/sdk/schedule';
import { termProblem } from './term.mjs';

const VISITS = 300;
const LOST_EVENINGS = 4;
/** Dearer than anything else in a plan: nobody is called again who does not have to be. */
const CHANGE_COST = 1_000_000;

const COLD_RUNS = 7;

const isCold = process.argv.includes('--cold');
const problem = termProblem(VISITS);
const plan = isCold ? JSON.parse(readFileSync(0, 'utf8')) : solveNow(problem, { seed: 7, iterations: 20_000 });
const lost = plan.outings.filter((_, index) => index % 17 === 5).slice(0, LOST_EVENINGS);
const cancelled = new Set(plan.visits.filter((_, index) => index % 50 === 3).map(({ visit }) => visit));

const withoutVisits = (from, gone) => ({ ...from, visits: from.visits.filter(({ id }) => !gone.has(id)) });
const isLost = (person, { dates }) =>
  lost.some(({ people, date }) => people.includes(person.id) && dates.includes(date));
const withoutEvenings = (from) => ({
  ...from,
  people: from.people.map((person) => ({ ...person, free: person.free.filter((one) => !isLost(person, one)) })),
});

function mend(changed) {
  const begun = process.cpuUsage();
  const { plan: mended, diff } = replan(changed, plan, { changeCost: CHANGE_COST });
  const { user, system } = process.cpuUsage(begun);
  return {
    cpuMs: (user + system) / 1000,
    moved: diff.moved.length,
    dropped: diff.dropped.filter((id) => !cancelled.has(id)).length,
    violations: checkPlan(changed, mended).length,
  };
}

const mendOne = () => mend(withoutVisits(problem, new Set([plan.visits[0].visit])));

/** Middle one of several runs, each in a new process. */
function coldMedian() {
  const options = { input: JSON.stringify(plan), encoding: 'utf8' };
  const runs = Array.from({ length: COLD_RUNS }, () => {
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--cold'], options);
    return JSON.parse(stdout);
  });
  return runs.sort((a, b) => a.cpuMs - b.cpuMs)[(COLD_RUNS - 1) / 2];
}

if (isCold) console.log(JSON.stringify(mendOne()));
else {
  const mustMove = lost.flatMap(({ visits }) => visits).filter((id) => !cancelled.has(id)).length;
  const badDay = mend(withoutVisits(withoutEvenings(problem), cancelled));
  console.log(JSON.stringify({ mustMove, badDay, oneCancels: mendOne(), oneCancelsCold: coldMedian() }));
}
