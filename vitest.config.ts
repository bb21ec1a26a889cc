import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const setup = (name: string): string => `./tests/setup/${name}.ts`;

/** Tests that run in Node.js. Those of the elements (`packages/elements`) run in a browser, by @web/test-runner. */
function nodeProject(
  name: string,
  include: string[],
  options: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include,
      environment: 'node',
      setupFiles: [setup('unexpected-console')],
      // Only a fault waits it out, on however slow a machine.
      expect: { poll: { timeout: 30_000 } },
      ...options,
    },
  };
}

/**
 * For tests of plain functions, which leave nothing behind: their files share one process. How long one may take says
 * nothing about the code, as properties are tried on a machine that does other things too.
 */
const pure = { isolate: false, testTimeout: 180_000 };

/** The same tests in zones east and west of the school's, and with and without daylight saving. */
function inTimeZone(zone: string): TestProjectInlineConfiguration {
  return nodeProject(
    `time zone ${zone}`,
    ['packages/sdk/src/{calendar,policy,visit,report}/**/*.test.ts', 'packages/policies/src/**/*.test.ts'],
    { ...pure, env: { TZ: zone }, setupFiles: [setup('time-zone'), setup('unexpected-console')] },
  );
}

/** For tests that start a database, a server or another program. */
const patient = { testTimeout: 180_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      nodeProject('sdk', ['packages/sdk/src/**/*.test.ts'], pure),
      nodeProject('policies', ['packages/policies/src/**/*.test.ts'], pure),
      inTimeZone('UTC'),
      inTimeZone('America/New_York'),
      inTimeZone('Pacific/Kiritimati'),
      nodeProject('client', ['packages/client/{src,test}/**/*.test.ts'], patient),
      nodeProject('server', ['packages/server/{src,test}/**/*.test.ts'], patient),
      nodeProject('cli', ['packages/cli/{src,test}/**/*.test.ts'], patient),
      nodeProject('campus-portal', ['examples/campus-portal/{src,generator,test}/**/*.test.ts'], patient),
      nodeProject('benches', ['benches/**/*.test.mjs'], patient),
      nodeProject('repository', ['tests/repository/**/*.test.ts'], patient),
      nodeProject('packed packages', ['tests/packages/**/*.test.ts'], {
        ...patient,
        globalSetup: [setup('packed-packages')],
        testTimeout: 300_000,
      }),
      nodeProject('end-to-end', ['tests/{end-to-end,engines}/**/*.test.ts'], {
        ...patient,
        setupFiles: [],
        fileParallelism: false,
      }),
    ],
  },
});
