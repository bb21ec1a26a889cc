import { noCounts, writeCounts } from './counts.mjs';
import { failure, writeFailures } from './failures.mjs';

/** A reporter of Vitest that counts by project, which its own JSON report does not tell apart, and gathers what failed. */
export default class VitestCounts {
  onTestRunEnd(modules, unhandledErrors) {
    const byProject = {};
    const failures = [];
    for (const module of modules) {
      const counts = (byProject[module.project.name] ??= noCounts());
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (state === 'failed' || state === 'pending')
          failures.push(failure(`${module.relativeModuleId} > ${test.fullName}`, errors ?? []));
        // A test that is still pending at the end was cut off.
        counts[state === 'pending' ? 'failed' : state] += 1;
      }
      // A module that cannot be loaded and a hook that fails leave no failed test behind.
      const suites = [module, ...module.children.allSuites()];
      for (const suite of suites) {
        if (suite.errors().length === 0) continue;
        counts.failed += 1;
        failures.push(failure(`${module.relativeModuleId} > outside of its tests`, suite.errors()));
      }
    }
    if (unhandledErrors.length > 0)
      byProject['errors outside of tests'] = { ...noCounts(), failed: unhandledErrors.length };
    for (const error of unhandledErrors) failures.push(failure('outside of tests', [error]));
    writeCounts(byProject);
    writeFailures(failures);
  }
}
