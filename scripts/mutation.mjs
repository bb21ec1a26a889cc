/**
 * `npm run mutation -- <area> [file…] [options]`: changes the code of an area in small ways, one at a time, and looks
 * whether its tests notice. Prints the share that they noticed, per file and in all, and ends with 1 where it is below
 * what the area has to reach. A file is named by any part of its path below the area's folder.
 *
 * `--tests part` (repeatable): only test files whose path holds the part, which is faster and can only lower the score.
 * `--workers 2`: how many run at once, 1 by default. `--static`: also change what is evaluated as modules load, such as
 * tables, for which every test has to run. `--anew`: forget what earlier runs have found out. `--survivors`: print every
 * change that no test noticed.
 */
import './workspace/node-version.mjs';
import { parseArgs } from 'node:util';
import { areas } from './mutation/areas.mjs';
import { mutate } from './mutation/mutate.mjs';
import { scoreOf, scoreTable, survivorLines } from './mutation/score.mjs';
import { runNode } from './workspace/command.mjs';
import { ensureDependencies } from './workspace/dependencies.mjs';

const MOST_WORKERS = 2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tests: { type: 'string', multiple: true, default: [] },
    workers: { type: 'string', default: '1' },
    static: { type: 'boolean', default: false },
    anew: { type: 'boolean', default: false },
    survivors: { type: 'boolean', default: false },
  },
});

function end(message) {
  console.error(message);
  process.exit(1);
}

const [name, ...filters] = positionals;
const area = areas[name];
if (!area)
  end(`Usage: npm run mutation -- <area> [file…], where the area is one of: ${Object.keys(areas).join(', ')}.`);
const workers = Number(values.workers);
if (!(Number.isInteger(workers) && workers >= 1 && workers <= MOST_WORKERS)) {
  end(`--workers: "${values.workers}" is not a whole number from 1 to ${MOST_WORKERS}.`);
}

await ensureDependencies();
for (const [script, ...args] of area.before) {
  if ((await runNode(script, args)) !== 0) end(`${script} failed, and nothing was changed or tested.`);
}

const { mutants, reportFile } = await mutate(name, area, { ...values, filters, workers });
if (mutants.length === 0)
  end(`There is nothing to change in ${area.folder}, in files named by "${filters.join('", "')}".`);

if (values.survivors) console.log(survivorLines(mutants).join('\n'));
console.log(scoreTable(mutants, area.folder));
const { score } = scoreOf(mutants);
const reached = score >= area.reach;
console.log(`Every change, with the tests that noticed it: ${reportFile}`);
console.log(
  `Mutation score of ${area.folder}: ${score.toFixed(1)} %, ${reached ? 'which reaches' : 'BELOW'} ${area.reach} %.`,
);
process.exit(reached ? 0 : 1);
