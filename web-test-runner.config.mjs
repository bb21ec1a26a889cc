import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { pageGuards } from './packages/elements/web-test-runner/page-guards-plugin.mjs';
import { emulation } from './packages/elements/web-test-runner/emulation-plugin.mjs';
import { strictPage } from './packages/elements/web-test-runner/strict-page-plugin.mjs';
import { viewport } from './packages/elements/web-test-runner/viewport-plugin.mjs';
import { weakSignal } from './packages/elements/web-test-runner/weak-signal-middleware.mjs';
import { ENGINES } from './scripts/test/engines/engines.mjs';
import { freePort } from './scripts/workspace/free-port.mjs';

const name = process.env['HOMEVISIT_ENGINE'] ?? 'chromium';
const engine = await ENGINES[name]?.();
if (engine === undefined) throw new Error(`The engine "${name}" cannot be had on this machine.`);
if (engine.stop) process.once('exit', engine.stop);

// The runner itself uses it. What is ours does not: lint refuses it.
const forTheRunner = engine.old
  ? '<script>globalThis.structuredClone = (value) => JSON.parse(JSON.stringify(value));</script>'
  : '';

export default {
  files: [
    // First, while no other file has brought into the browser's cache what these lose on the way.
    'packages/elements/src/loader/loader.test.ts',
    'packages/elements/src/visit-form/visit-form-lost-signal.test.ts',
    'packages/elements/src/**/*.test.ts',
    ...(engine.emulates ? [] : ['!packages/elements/src/**/*.emulated.test.ts']),
    ...(engine.leftOut ?? []).map(({ file }) => `!${file}`),
  ],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  browsers: [engine.launcher],
  // Two runners may look for one at the same time, and would find the same.
  port: await freePort(),
  // Focus and media features belong to the one page that is in front.
  concurrency: 1,
  // Only a fault waits it out, on however slow a machine.
  testFramework: { config: { ui: 'bdd', timeout: 120_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="zh-CN">
      <head>
        <title>test</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />${forTheRunner}
      </head>
      <body><script type="module" src="${testFramework}"></script></body>
    </html>`,
  middleware: [weakSignal()],
  plugins: [
    esbuildPlugin({
      ts: true,
      // What tests import is written for newer engines; what is ours is written for the oldest.
      js: engine.old === true,
      target: engine.old ? 'chrome90' : 'es2022',
      tsconfig: fileURLToPath(new URL('./packages/elements/tsconfig.json', import.meta.url)),
    }),
    pageGuards(),
    emulation(),
    viewport(),
    strictPage(),
  ],
};
