import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { findBrowser, NO_BROWSER } from '../scripts/find-browser.mjs';
import { ariaSnapshot } from './aria-snapshot.command.js';
import { forceColours } from './looks/force-colours.command.js';
import viteConfig from './vite.config.js';

const executablePath = await findBrowser();
if (executablePath === undefined) throw new Error(NO_BROWSER);

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** Runs every story in Chromium, with its play function and axe, compares what assistive technology is told, and looks at it. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    root: fileURLToPath(new URL('..', import.meta.url)),
    plugins: [storybookTest({ configDir: fileURLToPath(new URL('.', import.meta.url)) })],
    test: {
      name: 'storybook',
      testTimeout: 180_000,
      hookTimeout: 180_000,
      // What is set up last runs first after a test: the tree is read before the looks change the page.
      setupFiles: ['patience.setup.ts', 'looks/looks.setup.ts', 'aria-snapshot.setup.ts'].map((file) =>
        fileURLToPath(new URL(file, import.meta.url)),
      ),
      browser: {
        enabled: true,
        headless: true,
        // Only this machine reaches it, and it writes the snapshots.
        api: { host: '127.0.0.1', allowWrite: true },
        screenshotFailures: false,
        commands: { ariaSnapshot, forceColours },
        provider: playwright({
          launchOptions: { executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet] },
        }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }),
);
