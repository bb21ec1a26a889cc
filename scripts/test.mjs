/**
 * `npm test`: installs what is missing, builds, finds a browser and runs every test. `npm test -- sdk elements` runs
 * only the lanes named. The last line is `N passed, N failed, N skipped`, summed over all runners.
 */
import './workspace/node-version.mjs';
import { findBrowser, NO_BROWSER } from './find-browser.mjs';
import { noCounts } from './test/counts.mjs';
import { printFailures } from './test/failures.mjs';
import { lanes } from './test/lanes.mjs';
import { runRunner } from './test/runners.mjs';
import { runNode } from './workspace/command.mjs';
import { ensureDependencies } from './workspace/dependencies.mjs';

const total = noCounts();
const remarks = [];
const failures = [];

function finish() {
  printFailures(failures);
  for (const remark of remarks) console.log(remark);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exit(total.failed > 0 ? 1 : 0);
}

function fail(remark) {
  total.failed += 1;
  remarks.push(remark);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !lanes.some((lane) => lane.name === name));
if (unknown.length > 0) {
  console.error(`There is no lane ${unknown.join(', ')}; there are ${lanes.map((lane) => lane.name).join(', ')}.`);
  process.exit(1);
}
const chosen = asked.length === 0 ? lanes : lanes.filter((lane) => asked.includes(lane.name));

await ensureDependencies();

if ((await runNode('scripts/build.mjs', [])) !== 0) {
  fail('The build failed, and no test was run.');
  finish();
}

const env = { ...process.env };
if (chosen.some((lane) => lane.browser)) {
  const browser = await findBrowser();
  if (browser === undefined) {
    fail(NO_BROWSER);
    finish();
  }
  env['CHROME_PATH'] = browser;
}

/** Neighbouring lanes of the same runner share one run, except those that want the machine to themselves. */
const runs = [];
for (const lane of chosen) {
  const last = runs.at(-1);
  if (last?.runner === lane.runner && lane.runner === 'vitest') last.lanes.push(lane);
  else runs.push({ runner: lane.runner, lanes: [lane] });
}

const rows = [];
for (const run of runs) {
  const projects = run.lanes.flatMap((lane) => lane.projects);
  console.log(`\nTesting ${run.lanes.map((lane) => lane.name).join(', ')} …`);
  const { code, byProject, failures: failedHere } = await runRunner(run.runner, projects, env);
  failures.push(...failedHere);
  for (const project of new Set([...projects, ...Object.keys(byProject)])) {
    const counts = byProject[project] ?? noCounts();
    rows.push({ project, ...counts });
    for (const kind of Object.keys(total)) total[kind] += counts[kind];
    if (counts.passed + counts.failed === 0) fail(`"${project}" ran no test, which counts as a failure.`);
  }
  const failed = Object.values(byProject).some((counts) => counts.failed > 0);
  if (code !== 0 && !failed) fail(`${run.runner} ended with exit code ${code} without naming a failed test.`);
}

console.log('');
console.table(Object.fromEntries(rows.map(({ project, ...counts }) => [project, counts])));
finish();
