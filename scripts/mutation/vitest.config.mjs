import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PlainFirst } from './plain-first.mjs';

const inCopy = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { exports } = JSON.parse(readFileSync(inCopy('packages/sdk/package.json'), 'utf8'));

/** The SDK's entries as sources, so that the packages on top of it test what was changed and not what was built. */
const sources = Object.entries(exports)
  .filter(([, target]) => target.default?.startsWith('./dist/'))
  .map(([entry, target]) => ({
    find: new RegExp(`^@homevisit/sdk${entry.slice(1).replaceAll('.', '\\.')}$`),
    replacement: inCopy(`packages/sdk/${target.default.replace('/dist/', '/src/').replace(/\.js$/, '.ts')}`),
  }));

export default defineConfig({
  root: inCopy('.'),
  resolve: {
    alias: [
      ...sources,
      { find: /^fast-check$/, replacement: inCopy('scripts/mutation/few-examples.mjs') },
      { find: 'fast-check-itself', replacement: fileURLToPath(import.meta.resolve('fast-check')) },
    ],
  },
  test: {
    // The runner is told which of them an area has.
    include: ['packages/{sdk,policies}/src/**/*.test.ts', 'scripts/mutation/*.test.mjs'],
    environment: 'node',
    setupFiles: [inCopy('tests/setup/unexpected-console.ts')],
    isolate: false,
    sequence: { sequencer: PlainFirst },
    testTimeout: 20_000,
  },
});
