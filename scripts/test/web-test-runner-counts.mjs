import { noCounts, writeCounts } from './counts.mjs';
import { failure, writeFailures } from './failures.mjs';

function countSuite(suite, counts, failed) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else {
      counts.failed += 1;
      failed(test.name, [test.error]);
    }
  }
  for (const inner of suite.suites)
    countSuite(inner, counts, (name, errors) => failed(`${inner.name} > ${name}`, errors));
}

/** A reporter of @web/test-runner that counts the tests of all files and browsers, and gathers what failed. */
export function webTestRunnerCounts() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = noCounts();
      const failures = [];
      for (const session of sessions) {
        const before = counts.passed + counts.failed;
        const failed = (name, errors) => failures.push(failure(`${session.testFile} > ${name}`, errors));
        if (session.testResults) countSuite(session.testResults, counts, failed);
        // A file that cannot be loaded, that holds no test, or that fails outside of its tests.
        const ranNone = before === counts.passed + counts.failed;
        if (session.errors.length > 0 || ranNone) {
          counts.failed += 1;
          failed('outside of its tests', session.errors.length > 0 ? session.errors : ['It ran no test.']);
        }
      }
      writeCounts({ elements: counts });
      writeFailures(failures);
    },
  };
}
