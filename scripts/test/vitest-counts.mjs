import { noCounts, writeCounts } from './counts.mjs';

/** A reporter of Vitest that counts by project, which its own JSON report does not tell apart. */
export default class VitestCounts {
  onTestRunEnd(modules, unhandledErrors) {
    const byProject = {};
    for (const module of modules) {
      const counts = (byProject[module.project.name] ??= noCounts());
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        // A test that is still pending at the end was cut off.
        counts[state === 'pending' ? 'failed' : state] += 1;
      }
      // A module that cannot be loaded and a hook that fails leave no failed test behind.
      const suites = [module, ...module.children.allSuites()];
      counts.failed += suites.filter((suite) => suite.errors().length > 0).length;
    }
    if (unhandledErrors.length > 0)
      byProject['errors outside of tests'] = { ...noCounts(), failed: unhandledErrors.length };
    writeCounts(byProject);
  }
}
