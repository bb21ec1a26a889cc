import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median } from './median.mjs';

const execute = promisify(execFile);

/** A single evaluation that takes longer is measured in one round only; milliseconds. */
const ONE_ROUND = 8000;

/** Runs a script of this folder in a process of its own and reads the JSON that it prints. */
async function inOwnProcess(script, args) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  // Room for columns and objects of the largest sizes; typed arrays are outside of this bound.
  const { stdout } = await execute(process.execPath, ['--max-old-space-size=6000', file, ...args.map(String)]);
  return JSON.parse(stdout);
}

/** Medians over rounds of every figure; counts are those of the first round, as the seed is the same. */
function mediansOf(rounds) {
  const figures = Object.keys(rounds[0]).filter((key) => typeof rounds[0][key] === 'number');
  return Object.fromEntries(figures.map((key) => [key, median(rounds.map((round) => round[key]))]));
}

/** Measures all contestants at one size, one after the other, and again in each round. */
export async function measureSize(students, taking, { rounds, seed, say }) {
  const taken = new Map(taking.map(({ name }) => [name, []]));
  const failed = new Map();
  for (let round = 1; round <= rounds; round++) {
    for (const { name } of taking) {
      const before = taken.get(name);
      if (failed.has(name) || before.some(({ coldMs }) => coldMs > ONE_ROUND)) continue;
      try {
        before.push(await inOwnProcess('worker.mjs', [name, students, seed]));
      } catch (error) {
        failed.set(name, error instanceof Error ? error.message : String(error));
      }
    }
    say(`  round ${round} of ${rounds} done`);
  }
  return taking.map((contestant) => {
    const own = taken.get(contestant.name);
    if (failed.has(contestant.name)) return { ...contestant, why: failed.get(contestant.name) };
    return { ...contestant, ...mediansOf(own), counts: own[0].counts };
  });
}

/** Measures what one new visit costs in a loaded school. */
export async function measureOneVisit({ students, rounds, seed }) {
  const taken = [];
  for (let round = 0; round < rounds; round++) taken.push(await inOwnProcess('one-visit.mjs', [students, seed]));
  return mediansOf(taken);
}
