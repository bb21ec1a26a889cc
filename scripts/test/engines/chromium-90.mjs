import { createRequire } from 'node:module';
import { chromeLauncher } from '@web/test-runner-chrome';
import { installChromium90, OLD_CHROMIUM_ARGUMENTS } from '../../browser/npm-chromium-90.mjs';

/** A real Chromium 90, the engine of older WeChat web views, driven by the Puppeteer of its time. */
export async function chromium90() {
  const installed = await installChromium90();
  if (installed === undefined) return undefined;
  const puppeteer = createRequire(installed.packages)('puppeteer-core');
  return {
    launcher: chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {
        executablePath: installed.launcher,
        headless: true,
        env: { ...process.env, TZ: 'Europe/London' },
        args: OLD_CHROMIUM_ARGUMENTS,
      },
    }),
    // It emulates time zones and no forced colours: its device stands in London.
    emulates: false,
    old: true,
  };
}
