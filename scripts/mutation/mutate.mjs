import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { root } from '../workspace/root.mjs';
import { filesOf } from './files.mjs';

/** Files that the tests need; everything else is left out of the copy in which code is changed. */
const COPIED = [
  'package.json',
  'tsconfig.base.json',
  'packages/{sdk,policies}/**',
  'scripts/mutation/**',
  'tests/setup/**',
];

/** Earlier findings and reports lie here; git ignores it. */
const FOLDER = '.cache/mutation';

/**
 * Changes the files of an area in a copy of the workspace and runs the tests that reach each change.
 *
 * @returns every change with its outcome, and the file that holds them all, relative to the workspace; no change where
 *   no file fits
 */
export async function mutate(name, area, { filters, tests, workers, anew, static: withStatic }) {
  process.chdir(root);
  process.env.MUTATION_EXAMPLES = area.examples;
  const files = filesOf(area, filters);
  if (files.length === 0) return { mutants: [] };
  const copies = mkdtempSync(join(tmpdir(), 'homevisit-mutation-'));
  const reportFile = `${FOLDER}/${name}.json`;
  try {
    const results = await new Stryker({
      testRunner: 'vitest',
      // Which test reaches which change is kept in memory, and with thousands of both that is more than Node's default.
      testRunnerNodeArgs: ['--max-old-space-size=6144'],
      vitest: { configFile: 'scripts/mutation/vitest.config.mjs', related: false },
      coverageAnalysis: 'perTest',
      mutate: files,
      testFiles: tests.length > 0 ? tests.map((part) => `{packages,scripts}/**/*${part}*.test.{ts,mjs}`) : area.tests,
      ignorePatterns: ['**', ...COPIED.map((pattern) => `!${pattern}`), 'packages/*/dist', 'packages/*/node_modules'],
      ignoreStatic: !withStatic,
      incremental: true,
      incrementalFile: `${FOLDER}/${name}-incremental.json`,
      force: anew,
      concurrency: workers,
      disableTypeChecks: false,
      tempDirName: copies,
      reporters: ['progress-append-only', 'json'],
      jsonReporter: { fileName: reportFile },
      thresholds: { high: 100, low: 0, break: null },
      allowConsoleColors: false,
    }).runMutationTest();
    return {
      // Earlier findings on files that were not asked for come along.
      mutants: results
        .map((result) => ({ ...result, fileName: relative(root, result.fileName).replaceAll('\\', '/') }))
        .filter(({ fileName }) => files.includes(fileName)),
      reportFile,
    };
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}
