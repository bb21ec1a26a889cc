import { writeFileSync } from 'node:fs';

/** The environment variable that names the file into which this reporter writes. */
export const RESULTS_FILE = 'HOMEVISIT_TEST_RESULTS';

/** A reporter of Vitest that writes down the result of each test by its full name. */
export default class VitestResults {
  onTestRunEnd(modules) {
    const file = process.env[RESULTS_FILE];
    if (!file) return;
    const results = modules.flatMap((module) =>
      Array.from(module.children.allTests(), (test) => ({
        name: `${module.relativeModuleId} > ${test.fullName}`,
        state: test.result().state,
      })),
    );
    writeFileSync(file, JSON.stringify(results));
  }
}
