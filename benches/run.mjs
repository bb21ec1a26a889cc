/**
 * `npm run bench -- <suite> [options]`: compares the kit with named peers on the same work. `--json` prints the figures as
 * the last thing on standard output; all else goes to standard error then.
 */
import '../scripts/workspace/node-version.mjs';
import { runNode } from '../scripts/workspace/command.mjs';
import { ensureDependencies } from '../scripts/workspace/dependencies.mjs';

/** Each suite: what has to be built first, and the module whose `run(options)` gives `{ results, agree }`. */
const suites = {
  badges: { build: 'packages/elements', module: './badges/suite.mjs' },
  policy: { build: 'packages/sdk', module: './policy/suite.mjs' },
  schedule: { build: 'packages/sdk', module: './schedule/suite.mjs' },
  forms: { build: 'packages/elements', module: './forms/suite.mjs' },
  server: { build: 'packages/server', module: './server/suite.mjs' },
};

const [name, ...options] = process.argv.slice(2);
const suite = suites[name];
if (!suite) {
  console.error(
    `Usage: npm run bench -- <suite> [options], where the suite is one of: ${Object.keys(suites).join(', ')}.`,
  );
  process.exit(1);
}

await ensureDependencies();
const silent = { stdio: ['ignore', 'ignore', 'inherit'] };
if ((await runNode('node_modules/typescript/bin/tsc', ['-b', suite.build], silent)) !== 0) {
  console.error('The build failed, and nothing was measured.');
  process.exit(1);
}
const { run } = await import(suite.module);
process.exit(await run(options));
