/**
 * `npm run test:browsers`: runs the tests of the elements in every engine that they serve, or in those that are named.
 * The last line is `N passed, N failed, N skipped`, summed over the engines.
 */
import './workspace/node-version.mjs';
import { noCounts } from './test/counts.mjs';
import { ENGINES } from './test/engines/engines.mjs';
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

const total = noCounts();
const rows = {};
for (const engine of engines) {
  console.log(`\nTesting the elements in ${engine} …`);
  const { code, byProject } = await runRunner('web-test-runner', ['elements'], {
    ...process.env,
    HOMEVISIT_ENGINE: engine,
  });
  const counts = byProject['elements'] ?? noCounts();
  // An engine that cannot be had, or that ran nothing, is a failure: nobody should take silence for success.
  if (counts.passed + counts.failed === 0 || (code !== 0 && counts.failed === 0)) counts.failed += 1;
  rows[engine] = counts;
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
}
console.log('');
console.table(rows);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
