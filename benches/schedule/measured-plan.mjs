/** Plans one problem in a process of its own and prints what came out: `node measured-plan.mjs <kind> <milliseconds> …`. */
import { checkPlan, solveNow } from '@homevisit/sdk/schedule';
import { cpuClock } from './cpu-clock.mjs';
import { homeCareObjective, homeCareProblem, readHomeCare } from './home-care.mjs';
import { meetingProblem } from './meetings.mjs';
import { pairCase, pairProblem } from './pairs.mjs';
import { distanceOf, problemOf, readFolder } from './solomon.mjs';
import { termProblem } from './term.mjs';

const [kind, milliseconds, ...rest] = process.argv.slice(2);

function solomon(folder, name) {
  const { instance } = readFolder(folder).find((one) => one.name === name);
  return { problem: problemOf(instance), measure: (plan) => distanceOf(instance, plan) };
}

const kinds = {
  solomon,
  'home-care': (folder, name) => ({
    problem: homeCareProblem(readHomeCare(folder, name)),
    measure: homeCareObjective,
  }),
  term: (size) => ({ problem: termProblem(Number(size)) }),
  pairs: (...size) => ({ problem: pairProblem(pairCase(...size.map(Number))) }),
  meetings: (...size) => ({ problem: meetingProblem(...size.map(Number)) }),
};

const { problem, measure = (plan) => plan.score.total } = kinds[kind](...rest);
const now = cpuClock();
const begun = process.cpuUsage();
const cpuMs = () => {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};
const plan = solveNow(problem, { seed: 1, budget: { milliseconds: Number(milliseconds), now } });
const took = cpuMs();
console.log(
  JSON.stringify({
    value: measure(plan),
    unplaced: plan.unplaced.length,
    violations: checkPlan(problem, plan).length,
    iterations: plan.search.iterations,
    cpuMs: took,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
