import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { consoleGuard } from './packages/elements/web-test-runner/console-guard-plugin.mjs';
import { emulation } from './packages/elements/web-test-runner/emulation-plugin.mjs';
import { strictPage } from './packages/elements/web-test-runner/strict-page-plugin.mjs';
import { weakSignal } from './packages/elements/web-test-runner/weak-signal-middleware.mjs';
import { findBrowser, NO_BROWSER } from './scripts/find-browser.mjs';

const executablePath = await findBrowser();
if (executablePath === undefined) throw new Error(NO_BROWSER);

export default {
  files: 'packages/elements/src/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'production'] },
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath,
        headless: true,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    }),
  ],
  // Focus and media features belong to the one page that is in front.
  concurrency: 1,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="zh-CN">
      <head><title>test</title><meta name="viewport" content="width=device-width, initial-scale=1" /></head>
      <body><script type="module" src="${testFramework}"></script></body>
    </html>`,
  middleware: [weakSignal()],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./packages/elements/tsconfig.json', import.meta.url)),
    }),
    consoleGuard(),
    emulation(),
    strictPage(),
  ],
};
