import { join } from 'node:path';

/** A phone as most families have it, and a desktop. */
export const WIDTHS = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];
export const SCHEMES = ['light', 'dark'];

/** Name of the picture of a story. */
export function pictureName(id, width, scheme) {
  return `${id}-${width}-${scheme}.png`;
}

const MOST_MILLISECONDS = 30_000;

/** Resolves when the story has been drawn and its play function, where it has one, has come to an end. */
async function ended(page) {
  await page.waitForFunction(
    () => {
      const preview = globalThis.__STORYBOOK_PREVIEW__;
      const phase = preview?.currentRender?.phase;
      if (phase === 'errored' || phase === 'aborted') throw new Error(`the story ended as ${phase}`);
      return ['completed', 'finished', 'played'].includes(phase);
    },
    undefined,
    { timeout: MOST_MILLISECONDS },
  );
  // Parts that are loaded on demand come after the play function, and pictures want their fonts.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => globalThis.document.fonts.ready);
}

/** Takes a story at each width and in each scheme; the whole of it, however high it is. */
export async function takeStory(browser, address, id, folder) {
  for (const viewport of WIDTHS) {
    for (const scheme of SCHEMES) {
      const context = await browser.newContext({
        viewport,
        colorScheme: scheme,
        deviceScaleFactor: 1,
        locale: 'zh-CN',
        reducedMotion: 'reduce',
        timezoneId: 'Asia/Shanghai',
      });
      try {
        const page = await context.newPage();
        await page.goto(`${address}/iframe.html?id=${id}&viewMode=story&globals=scheme:${scheme}`);
        await ended(page);
        await page.screenshot({ path: join(folder, pictureName(id, viewport.width, scheme)), fullPage: true });
      } finally {
        await context.close();
      }
    }
  }
}
