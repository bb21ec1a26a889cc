/**
 * One contestant at one size in a process of its own: loads, evaluates once cold, then again and again, and prints its
 * figures as JSON. Arguments: contestant, students, seed.
 */
import { performance } from 'node:perf_hooks';
import { median } from './median.mjs';

/** Milliseconds of processor time: how long the repeated evaluation goes on, and one measured batch of it at least. */
const WARM_BUDGET = 1200;
const BATCH = 20;
/** Batches before that are not counted: the compiler of the engine is still at work. */
const WARM_UP = 400;
/** Beyond this, on the clock on the wall, a single evaluation is all that is measured. */
const TOO_SLOW = 8000;

const [contestant, students, seed] = process.argv.slice(2);
const { load } = await import(`./contestants/${contestant}.mjs`);

const cpuMilliseconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const loadStart = performance.now();
const evaluate = await load({ students: Number(students), seed: Number(seed) });
const loaded = performance.now();
const coldCpu = cpuMilliseconds();
const counts = await evaluate();
const cold = { ms: performance.now() - loaded, cpuMs: cpuMilliseconds() - coldCpu };

const batches = [];
if (cold.ms < TOO_SLOW) {
  let times = 1;
  let spent = 0;
  while (spent < WARM_BUDGET || batches.length < 3) {
    const cpuStart = cpuMilliseconds();
    const start = performance.now();
    for (let turn = 0; turn < times; turn++) await evaluate();
    const ms = performance.now() - start;
    const cpuMs = cpuMilliseconds() - cpuStart;
    spent += cpuMs;
    if (cpuMs < BATCH) times *= 2;
    else if (spent > WARM_UP) batches.push({ ms: ms / times, cpuMs: cpuMs / times });
  }
}

console.log(
  JSON.stringify({
    loadMs: loaded - loadStart,
    coldMs: cold.ms,
    ms: batches.length > 0 ? median(batches.map((batch) => batch.ms)) : cold.ms,
    cpuMs: batches.length > 0 ? median(batches.map((batch) => batch.cpuMs)) : cold.cpuMs,
    evaluations: batches.length,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    counts,
  }),
);
process.exit(0);
