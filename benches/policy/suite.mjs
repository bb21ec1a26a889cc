/**
 * `npm run bench -- policy [--sizes 45,3000,…] [--rounds n] [--json]`: verdicts of six duties over generated rosters, ours
 * from a policy pack against others. Every measurement has a process of its own, and rounds are interleaved; the figures
 * are medians over rounds of processor time, which a busy machine disturbs less than the clock on the wall. Sizes by
 * default: 45, 3,000, 100,000 and 1,000,000; `--sizes 8000000` needs 3 GB of memory.
 */
import { parseArgs } from 'node:util';
import { contestants } from './contestants.mjs';
import { disagreements } from './agreement.mjs';
import { measureOneVisit, measureSize } from './measure.mjs';
import { machine } from './machine.mjs';
import { leftOutResults, oneVisitResults, sizeResults } from './results.mjs';
import { sizeTable } from './table.mjs';

const DEFAULT_SIZES = '45,3000,100000,1000000';
const DEFAULT_ROUNDS = 3;
const SEED = 2026;

function positiveIntegers(text, option) {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  throw new RangeError(`--${option}: "${text}" is not made of whole numbers above 0`);
}

/** Runs the suite and gives the exit code: 1 where contestants disagree or one of them fails, else 0. */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: DEFAULT_SIZES },
      rounds: { type: 'string', default: String(DEFAULT_ROUNDS) },
      json: { type: 'boolean', default: false },
    },
  });
  const sizes = positiveIntegers(values.sizes, 'sizes');
  const [rounds] = positiveIntegers(values.rounds, 'rounds');
  const say = values.json ? console.error : console.log;
  const results = [];
  let agree = true;
  say(machine());

  for (const students of sizes) {
    const taking = contestants.filter(({ most }) => students <= most);
    const leftOut = contestants.filter(({ most }) => students > most);
    say(`\n${students.toLocaleString('en')} students: ${taking.length} contestants, ${rounds} rounds …`);
    const measured = await measureSize(students, taking, { rounds, seed: SEED, say });
    say(sizeTable(measured));
    for (const difference of disagreements(measured)) {
      agree = false;
      say(`DISAGREEMENT at ${students} students: ${difference}`);
    }
    for (const { label, most } of leftOut)
      say(`left out: ${label}, which takes part up to ${most.toLocaleString('en')}`);
    results.push(...sizeResults(students, measured), ...leftOutResults(students, leftOut));
  }
  if (sizes.includes(3000)) {
    const oneVisit = await measureOneVisit({ students: 3000, rounds, seed: SEED });
    say(`\nOne new visit at 3,000 students: ${JSON.stringify(oneVisit)}`);
    results.push(...oneVisitResults(oneVisit));
  }

  for (const { name, ratio, reach, met, why } of results.filter((result) => result.reach !== undefined)) {
    say(`${met ? 'reached' : 'MISSED '} ${name}: ${ratio?.toFixed(2) ?? why} of at most ${reach}`);
  }
  if (agree) say('All contestants gave the same verdict counts at every size.');
  if (values.json) console.log(JSON.stringify({ suite: 'policy', machine: machine(), results }));
  return agree ? 0 : 1;
}
