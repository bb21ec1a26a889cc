import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type BrowserContext, type CDPSession, type Locator, type Page } from 'playwright-core';

const FIND_BROWSER = fileURLToPath(new URL('../../../scripts/find-browser.mjs', import.meta.url));

/** A weak phone on a village connection. */
const PHONE = {
  /** How much slower than this machine. */
  slowdown: 4,
  network: { latency: 150, downloadThroughput: 50_000, uploadThroughput: 25_000 },
} as const;

/** One start of a browser whose profile outlives it. */
export interface KeptBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Takes the connection away. */
  offline(): Promise<void>;
  /** Ends the page's process from one moment to the next, as a phone does that needs the memory. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slowdown });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...PHONE.network });
}

/** Starts a browser on a profile, with the screen and the speed of a weak phone. */
export async function startPhone(profile: string, address: string): Promise<KeptBrowser> {
  const { stdout } = await promisify(execFile)(process.execPath, [FIND_BROWSER]);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: stdout.trim(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL: address,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await slowDown(session);
  return {
    context,
    page,
    offline: () => context.setOffline(true),
    async kill() {
      const crashed = page.waitForEvent('crash');
      // It never answers.
      session.send('Page.crash').catch(() => undefined);
      await crashed;
    },
    close: () => context.close(),
  };
}

/** A thumb that counts what it does. */
export class Thumb {
  taps = 0;
  keys = 0;

  async tap(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    await target.tap();
    this.taps += 1;
  }

  /** Chooses a time in the phone's own clock, which opens above the page: it takes the hour, the minute and "done". */
  async choose(target: Locator, time: string): Promise<void> {
    await target.fill(time);
    this.taps += 4;
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.tap(target);
    await target.page().keyboard.type(text);
    this.keys += text.length;
  }
}
