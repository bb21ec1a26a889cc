import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COUNTS_FILE } from '../../scripts/test/counts.mjs';
import { FAILURES_FILE, readFailures } from '../../scripts/test/failures.mjs';
import VitestCounts from '../../scripts/test/vitest-counts.mjs';
import { webTestRunnerCounts } from '../../scripts/test/web-test-runner-counts.mjs';

let folder: string;
const file = (): string => path.join(folder, 'counts.json');
const failuresFile = (): string => path.join(folder, 'failures.json');
const counted = (): unknown => JSON.parse(readFileSync(file(), 'utf8'));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'homevisit-counting-'));
  vi.stubEnv(COUNTS_FILE, file());
  vi.stubEnv(FAILURES_FILE, failuresFile());
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A test file as Vitest reports it. */
function vitestModule(project: string, states: readonly string[], faults: { module?: number; suites?: number[] } = {}) {
  const errors = (number = 0) => Array.from({ length: number }, () => new Error('fault'));
  return {
    project: { name: project },
    relativeModuleId: `${project}.test.ts`,
    errors: () => errors(faults.module),
    children: {
      allTests: () =>
        states.map((state, number) => ({
          fullName: `test ${number + 1}`,
          result: () => ({
            state,
            ...(state === 'failed' && { errors: [{ message: '\u001b[31mone\u001b[39m', diff: '- two' }] }),
          }),
        })),
      allSuites: () => (faults.suites ?? []).map((number) => ({ errors: () => errors(number) })),
    },
  };
}

/** A test file as @web/test-runner reports it. */
function session(tests: readonly { passed?: boolean; skipped?: boolean }[], errors: readonly string[] = []) {
  const named = tests.map((test, number) => ({ ...test, name: `test ${number + 1}`, error: { message: 'not so' } }));
  const inner = { name: 'inner', tests: named.slice(1), suites: [] };
  return { testFile: 'badge.test.ts', errors, testResults: { tests: named.slice(0, 1), suites: [inner] } };
}

describe('the counting of Vitest', () => {
  it('is by project', () => {
    new VitestCounts().onTestRunEnd(
      [
        vitestModule('sdk', ['passed', 'passed', 'failed']),
        vitestModule('sdk', ['skipped']),
        vitestModule('cli', ['passed']),
      ],
      [],
    );
    expect(counted()).toEqual({
      sdk: { passed: 2, failed: 1, skipped: 1 },
      cli: { passed: 1, failed: 0, skipped: 0 },
    });
    expect(readFailures(failuresFile())).toEqual([{ name: 'sdk.test.ts > test 3', reason: 'one\n- two' }]);
  });

  it('takes a file that cannot be loaded, a hook that fails and a test that was cut off for failures', () => {
    new VitestCounts().onTestRunEnd(
      [
        vitestModule('sdk', [], { module: 1 }),
        vitestModule('sdk', ['skipped'], { suites: [0, 1] }),
        vitestModule('sdk', ['pending']),
      ],
      [],
    );
    expect(counted()).toEqual({ sdk: { passed: 0, failed: 3, skipped: 1 } });
    expect(readFailures(failuresFile())).toEqual([
      { name: 'sdk.test.ts > outside of its tests', reason: 'fault' },
      { name: 'sdk.test.ts > outside of its tests', reason: 'fault' },
      { name: 'sdk.test.ts > test 1', reason: '' },
    ]);
  });

  it('takes an error outside of all tests for a failure', () => {
    new VitestCounts().onTestRunEnd([], [new Error('nobody waited for this')]);
    expect(counted()).toEqual({ 'errors outside of tests': { passed: 0, failed: 1, skipped: 0 } });
    expect(readFailures(failuresFile())).toEqual([{ name: 'outside of tests', reason: 'nobody waited for this' }]);
  });
});

describe('the counting of @web/test-runner', () => {
  it('goes through all suites of all files', () => {
    webTestRunnerCounts().onTestRunFinished({
      sessions: [
        session([{ passed: true }, { passed: true }, { passed: false }]),
        session([{ skipped: true }, { passed: true }]),
      ],
    });
    expect(counted()).toEqual({ elements: { passed: 3, failed: 1, skipped: 1 } });
    expect(readFailures(failuresFile())).toEqual([{ name: 'badge.test.ts > inner > test 3', reason: 'not so' }]);
  });

  it('takes a file that fails outside of its tests, or runs none, for a failure', () => {
    webTestRunnerCounts().onTestRunFinished({
      sessions: [
        session([{ passed: true }], ['The page was closed.']),
        session([]),
        { testFile: 'badge.test.ts', errors: ['404'] },
      ],
    });
    expect(counted()).toEqual({ elements: { passed: 1, failed: 3, skipped: 0 } });
    expect(readFailures(failuresFile()).map(({ reason }) => reason)).toEqual([
      'The page was closed.',
      'It ran no test.',
      '404',
    ]);
  });
});
