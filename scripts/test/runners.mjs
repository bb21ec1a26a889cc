import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../workspace/command.mjs';
import { COUNTS_FILE } from './counts.mjs';
import { FAILURES_FILE, readFailures } from './failures.mjs';

const vitest = (...more) => [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=./scripts/test/vitest-counts.mjs',
  ...more,
];

/** The command line of each runner, for the projects given. */
const commands = {
  vitest: (projects) => vitest(...projects.map((name) => `--project=${name}`)),
  'vitest-alone': (projects) => vitest(...projects.map((name) => `--project=${name}`)),
  storybook: () => vitest('--config=.storybook/vitest.config.ts'),
  'web-test-runner': () => [
    'node_modules/@web/test-runner/dist/bin.js',
    '--config',
    'scripts/test/web-test-runner.config.mjs',
  ],
};

/**
 * Runs a runner and reads what its reporter has counted.
 *
 * @param options.keepOutput - Gives what it prints back, for one that runs beside another.
 * @returns {Promise<{ code: number, byProject: Record<string, import('./counts.mjs').Counts>,
 *   failures: import('./failures.mjs').Failure[], output: string }>}
 */
export async function runRunner(runner, projects, env, { keepOutput = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'homevisit-test-'));
  const countsFile = join(folder, 'counts.json');
  const failuresFile = join(folder, 'failures.json');
  const outputFile = join(folder, 'output');
  const [script, ...args] = commands[runner](projects);
  const output = openSync(outputFile, 'w');
  const code = await runNode(script, args, {
    env: { ...env, [COUNTS_FILE]: countsFile, [FAILURES_FILE]: failuresFile },
    stdio: keepOutput ? ['ignore', output, output] : 'inherit',
  });
  closeSync(output);
  const ended = {
    code,
    byProject: readCounts(countsFile),
    failures: readFailures(failuresFile),
    output: readFileSync(outputFile, 'utf8'),
  };
  rmSync(folder, { recursive: true });
  return ended;
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The runner did not come so far as to count; its lanes are then reported as having run no test.
    return {};
  }
}
