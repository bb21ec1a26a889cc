/**
 * `npm run test:postgres`: runs the server's suites on PGlite and on a real PostgreSQL, the attacks on row-level security
 * among them, and holds the results of both against each other. PostgreSQL runs in a new cluster of its own, which is gone
 * afterwards. With names it runs only the test files that hold one of them. The last line is
 * `N passed, N failed, N skipped`.
 */
import './workspace/node-version.mjs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres } from './postgres/find-postgres.mjs';
import { compareEngines } from './test/compare-engines.mjs';
import { RESULTS_FILE } from './test/vitest-results.mjs';
import { runNode } from './workspace/command.mjs';
import { ensureDependencies } from './workspace/dependencies.mjs';

const ENGINES = ['PGlite', 'PostgreSQL'];

function finish(counts) {
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exit(counts.failed > 0 ? 1 : 0);
}

function fail(sentence) {
  console.error(sentence);
  finish({ passed: 0, failed: 1, skipped: 0 });
}

await ensureDependencies();
const programs = await findPostgres();
if (programs === undefined) {
  fail('There is no PostgreSQL 15 or later. Install it, or name its folder of programs in HOMEVISIT_POSTGRES_BIN.');
}
if ((await runNode('node_modules/typescript/bin/tsc', ['-b', 'packages/server'])) !== 0) {
  fail('The build failed, and no test was run.');
}

// Its driver may have been installed just now.
const { startCluster } = await import('./postgres/throw-away-cluster.mjs');
// An interrupted run ends with its runner, and so takes the cluster away like any other.
process.on('SIGINT', () => undefined);
const cluster = await startCluster(programs);
console.log(`PostgreSQL ${cluster.version} is ready.`);
const folder = mkdtempSync(join(tmpdir(), 'homevisit-test-'));
const file = join(folder, 'results.json');
let code = 1;
let results = [];
try {
  const reporters = ['--reporter=default', '--reporter=./scripts/test/vitest-results.mjs'];
  const suites = ['node_modules/vitest/vitest.mjs', 'run', '--project=server', ...reporters, ...process.argv.slice(2)];
  code = await runNode(suites[0], suites.slice(1), {
    env: { ...process.env, HOMEVISIT_TEST_DATABASE_URL: cluster.databaseUrl, [RESULTS_FILE]: file },
  });
  results = JSON.parse(readFileSync(file, 'utf8'));
} catch (error) {
  console.error(`The tests did not come to their end: ${error.message}`);
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true });
}

const { compared, differences } = compareEngines(results, ENGINES);
console.log(`\n${compared} tests ran on both ${ENGINES.join(' and ')}; ${differences.length} ended differently.`);
for (const difference of differences) console.log(`  ${difference}`);
const counts = { passed: 0, failed: differences.length, skipped: 0 };
for (const { state } of results)
  counts[state === 'passed' ? 'passed' : state === 'skipped' ? 'skipped' : 'failed'] += 1;
// Silence is no success: a run that ended badly without a failed test, and one in which nothing was compared.
if ((code !== 0 && counts.failed === 0) || compared === 0) counts.failed += 1;
finish(counts);
