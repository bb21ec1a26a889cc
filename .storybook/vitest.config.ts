import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { findBrowser, NO_BROWSER } from '../scripts/find-browser.mjs';
import viteConfig from './vite.config.js';

const executablePath = await findBrowser();
if (executablePath === undefined) throw new Error(NO_BROWSER);

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** Runs every story in Chromium, with its play function and axe. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    root: fileURLToPath(new URL('..', import.meta.url)),
    plugins: [storybookTest({ configDir: fileURLToPath(new URL('.', import.meta.url)) })],
    test: {
      name: 'storybook',
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: { executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet] },
        }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }),
);
