/**
 * `npm run test:faults`: the client with its outbox files records at a real server through a proxy that cuts, repeats and
 * reorders, while clocks jump, disks are full, and the server is killed around its commits. After every run each record
 * is there once, none is lost, and the audit chains verify. `--seed 4711 --runs 1` repeats one run; without `--seed` one
 * is drawn and printed. The last line is `N passed, N failed, N skipped`.
 */
import './workspace/node-version.mjs';
import { parseArgs } from 'node:util';
import { findPostgres } from './postgres/find-postgres.mjs';
import { runNode } from './workspace/command.mjs';
import { ensureDependencies } from './workspace/dependencies.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string' } },
});
const runs = Number(values.runs);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed) || seed < 0) {
  console.error('--runs takes a whole number from 1, --seed one from 0.');
  process.exit(2);
}

await ensureDependencies();
if ((await runNode('node_modules/typescript/bin/tsc', ['-b', 'packages/server', 'packages/policies'])) !== 0) {
  console.error('The build failed, and nothing was run.');
  process.exit(1);
}
const programs = await findPostgres();
const { testFaults } = await import('../tests/faults/test-faults.mjs');
const { passed, failed, skipped } = await testFaults({ seed, runs, programs });
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);
