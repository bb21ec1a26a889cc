import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COUNTS_FILE } from '../../scripts/test/counts.mjs';
import VitestCounts from '../../scripts/test/vitest-counts.mjs';
import { webTestRunnerCounts } from '../../scripts/test/web-test-runner-counts.mjs';

let folder: string;
const file = (): string => path.join(folder, 'counts.json');
const counted = (): unknown => JSON.parse(readFileSync(file(), 'utf8'));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'homevisit-counting-'));
  vi.stubEnv(COUNTS_FILE, file());
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
    errors: () => errors(faults.module),
    children: {
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
      allSuites: () => (faults.suites ?? []).map((number) => ({ errors: () => errors(number) })),
    },
  };
}

/** A test file as @web/test-runner reports it. */
function session(tests: readonly { passed?: boolean; skipped?: boolean }[], errors: readonly string[] = []) {
  return { errors, testResults: { tests: tests.slice(0, 1), suites: [{ tests: tests.slice(1), suites: [] }] } };
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
  });

  it('takes an error outside of all tests for a failure', () => {
    new VitestCounts().onTestRunEnd([], [new Error('nobody waited for this')]);
    expect(counted()).toEqual({ 'errors outside of tests': { passed: 0, failed: 1, skipped: 0 } });
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
  });

  it('takes a file that fails outside of its tests, or runs none, for a failure', () => {
    webTestRunnerCounts().onTestRunFinished({
      sessions: [session([{ passed: true }], ['The page was closed.']), session([]), { errors: ['404'] }],
    });
    expect(counted()).toEqual({ elements: { passed: 1, failed: 3, skipped: 0 } });
  });
});
