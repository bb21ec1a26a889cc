/**
 * What can be asked for by `npm run mutation -- <area>`.
 *
 * `folder`: where the code lies. `except`: patterns of files below it that there is no sense in changing, each with its
 * reason. `tests`: patterns of the test files that are there to notice a change. `before`: scripts that have to run first,
 * with their arguments. `examples`: how many a property test draws at most. `reach`: the share of changes that tests have
 * to notice, in percent.
 */
export const areas = {
  policy: {
    folder: 'packages/sdk/src/policy',
    except: [
      // Texts for readers: a changed one is another text, not a fault, and completeness has tests of its own.
      /(^|\/)(zh-CN|zh-Hant|en)[./]/,
      // Write the JSON Schemas, which a test compares as a whole with those that are published.
      /^schemas\//,
    ],
    tests: [
      'packages/sdk/src/{policy,visit,report}/**/*.test.ts',
      'packages/policies/src/{policy-sets,core-duties}.test.ts',
      'scripts/mutation/*.test.mjs',
    ],
    before: [['packages/policies/scripts/generate.mjs']],
    examples: 60,
    reach: 85,
  },
  schedule: {
    folder: 'packages/sdk/src/schedule',
    except: [
      // Writes the JSON Schemas, which a test compares as a whole with those that are published.
      /^json-schemas\.ts$/,
    ],
    tests: ['packages/sdk/src/schedule/**/*.test.ts'],
    before: [],
    // Each is a plan made, and often explained, from the first step to the last.
    examples: 10,
    reach: 85,
  },
};
