import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Screen } from './screens.js';

const FIND_BROWSER = fileURLToPath(new URL('../../../scripts/find-browser.mjs', import.meta.url));

/** Opens the browser that the tests run in. */
export async function openBrowser(): Promise<Browser> {
  const { stdout } = await promisify(execFile)(process.execPath, [FIND_BROWSER]);
  const executablePath = stdout.trim();
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

/** Somebody in front of the portal, with a record of everything that a page must not do. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong so far: console errors and warnings, uncaught errors, requests to other hosts, policy violations. */
  faults(): Promise<readonly string[]>;
  /** The bodies of all answers so far to requests below a path, as text. */
  answers(path: string): Promise<readonly string[]>;
  leave(): Promise<void>;
}

/** Opens a fresh profile on a screen. */
export async function visit(browser: Browser, address: string, screen: Screen): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    hasTouch: screen.touch,
    isMobile: screen.touch,
    locale: 'zh-CN',
    // Far from the school on purpose: days and times are the school's, not the device's.
    timezoneId: 'America/New_York',
    baseURL: address,
  });
  const noted: string[] = [];
  const bodies: { readonly path: string; readonly text: Promise<string> }[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') noted.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => noted.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) noted.push(`request to another host: ${request.url()}`);
  });
  context.on('response', (response) => {
    // A redirect has no body to read.
    bodies.push({ path: new URL(response.url()).pathname, text: response.text().catch(() => '') });
  });
  const page = await context.newPage();
  return {
    page,
    context,
    async faults() {
      const answer = await fetch(`${address}/portal/csp-reports`);
      const { reports } = (await answer.json()) as { reports: readonly unknown[] };
      return [...noted, ...reports.map((report) => `policy violation: ${JSON.stringify(report)}`)];
    },
    answers: (below) => Promise.all(bodies.filter(({ path }) => path.startsWith(below)).map(({ text }) => text)),
    leave: () => context.close(),
  };
}
