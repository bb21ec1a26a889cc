/**
 * The lanes of `npm test`, in the order in which they run. Lanes of the same runner share one run of it.
 *
 * `projects` are names in `vitest.config.ts`, and each must run at least one test.
 */
export const lanes = [
  {
    name: 'sdk',
    runner: 'vitest',
    projects: ['sdk', 'time zone UTC', 'time zone America/New_York', 'time zone Pacific/Kiritimati'],
  },
  { name: 'policies', runner: 'vitest', projects: ['policies'] },
  { name: 'client', runner: 'vitest', projects: ['client'], browser: true },
  { name: 'server', runner: 'vitest', projects: ['server'] },
  { name: 'cli', runner: 'vitest', projects: ['cli'] },
  { name: 'portal', runner: 'vitest', projects: ['campus-portal'] },
  { name: 'benches', runner: 'vitest', projects: ['benches'] },
  { name: 'repository', runner: 'vitest', projects: ['repository'] },
  { name: 'elements', runner: 'web-test-runner', projects: ['elements'], browser: true },
  { name: 'stories', runner: 'storybook', projects: ['storybook (chromium)'], browser: true },
  { name: 'end-to-end', runner: 'vitest-alone', projects: ['end-to-end'], browser: true },
  { name: 'packages', runner: 'vitest-alone', projects: ['packed packages'], browser: true },
];
