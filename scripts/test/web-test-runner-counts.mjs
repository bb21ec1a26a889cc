import { noCounts, writeCounts } from './counts.mjs';

function countSuite(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) countSuite(inner, counts);
}

/** A reporter of @web/test-runner that counts the tests of all files and browsers. */
export function webTestRunnerCounts() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = noCounts();
      for (const session of sessions) {
        const before = counts.passed + counts.failed;
        if (session.testResults) countSuite(session.testResults, counts);
        // A file that cannot be loaded, that holds no test, or that fails outside of its tests.
        const ranNone = before === counts.passed + counts.failed;
        if (session.errors.length > 0 || ranNone) counts.failed += 1;
      }
      writeCounts({ elements: counts });
    },
  };
}
