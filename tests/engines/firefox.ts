import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { askPage, askWorker } from './asked-in-page.js';
import type { Engine } from './engine.js';

const PLACES = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));

/** Firefox, over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  installed: executablePath !== undefined,
  async open(address, { locale, timeZone }) {
    if (executablePath === undefined) throw new Error('There is no Firefox.');
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      env: { ...process.env, TZ: timeZone },
      extraPrefsFirefox: { 'intl.accept_languages': locale, 'javascript.use_us_english_locale': false },
    });
    const page = await browser.newPage();
    await page.goto(address);
    return {
      version: (await browser.version()).replace(/^.*\//, ''),
      askPage: (question) => page.evaluate(askPage, question),
      askWorker: (question) => page.evaluate(askWorker, question),
      close: () => browser.close(),
    };
  },
};
