import { openBrowser } from '../end-to-end/support/visitor.js';
import { askPage, askWorker } from './asked-in-page.js';
import type { Engine } from './engine.js';

/** Chromium, which these tests need; see `scripts/find-browser.mjs`. */
export const chromium: Engine = {
  name: 'Chromium',
  installed: true,
  async open(address, { locale, timeZone }) {
    const browser = await openBrowser();
    const page = await browser.newPage({ locale, timezoneId: timeZone });
    await page.goto(address);
    return {
      version: browser.version(),
      askPage: (question) => page.evaluate(askPage, question),
      askWorker: (question) => page.evaluate(askWorker, question),
      close: () => browser.close(),
    };
  },
};
