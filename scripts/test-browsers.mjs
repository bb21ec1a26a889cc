/**
 * `npm run test:browsers`: runs the tests of the elements in every engine that they serve, or in those that are named.
 * The last line is `N passed, N failed, N skipped`, summed over the engines.
 */
import './workspace/node-version.mjs';
import { noCounts } from './test/counts.mjs';
import { ENGINES } from './test/engines/engines.mjs';
import { printFailures } from './test/failures.mjs';
import { runRunner } from './test/runners.mjs';
import { runNode } from './workspace/command.mjs';
import { ensureDependencies } from './workspace/dependencies.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in ENGINES));
if (unknown.length > 0) {
  console.error(`There is no engine ${unknown.join(', ')}; there are ${Object.keys(ENGINES).join(', ')}.`);
  process.exit(1);
}
const engines = asked.length > 0 ? asked : Object.keys(ENGINES);

await ensureDependencies();
if ((await runNode('scripts/build.mjs', [])) !== 0) {
  console.error('The build failed, and no test was run.');
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}

/** So many engines at once: much of a test in a browser is waiting. Each has a screen, and so a focus, of its own. */
const AT_ONCE = 2;

const failed = [];

async function testIn(engine) {
  const { code, byProject, failures, output } = await runRunner(
    'web-test-runner',
    ['elements'],
    { ...process.env, HOMEVISIT_ENGINE: engine },
    { keepOutput: engines.length > 1 },
  );
  console.log(`\nTested the elements in ${engine}:\n${output}`);
  for (const { name, reason } of failures) failed.push({ name: `${engine}: ${name}`, reason });
  const counts = byProject['elements'] ?? noCounts();
  // An engine that cannot be had, or that ran nothing, is a failure: nobody should take silence for success.
  if (counts.passed + counts.failed === 0 || (code !== 0 && counts.failed === 0)) counts.failed += 1;
  return counts;
}

const total = noCounts();
const rows = {};
const waiting = [...engines];
async function testOneAfterTheOther() {
  for (let engine = waiting.shift(); engine !== undefined; engine = waiting.shift()) {
    console.log(`\nTesting the elements in ${engine} …`);
    rows[engine] = await testIn(engine);
    for (const kind of Object.keys(total)) total[kind] += rows[engine][kind];
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, testOneAfterTheOther));
console.log('');
console.table(rows);
printFailures(failed);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
