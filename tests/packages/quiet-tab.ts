import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser, NO_BROWSER } from '../../scripts/find-browser.mjs';

/** Starts Chromium. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error(NO_BROWSER);
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Opens a page, and collects what it writes to the console: errors, warnings and reports of its security policy. */
export async function openQuietTab(browser: Browser, address: string): Promise<{ tab: Page; complaints: string[] }> {
  const tab = await browser.newPage();
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(String(error)));
  await tab.goto(address);
  return { tab, complaints };
}
