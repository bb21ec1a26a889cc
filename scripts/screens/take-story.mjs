import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backgrounds } from '../../.storybook/schemes.mjs';
import { encodePicture } from './encode-picture.mjs';

/** A phone as most families have it, and a desktop. */
export const WIDTHS = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];
export const SCHEMES = Object.keys(backgrounds);

/** Name of the picture of a story. */
export function pictureName(id, width, scheme) {
  return `${id}-${width}-${scheme}.webp`;
}

/** A day of the invented school's, so that what is kept on the device bears the same time in each picture. */
const CLOCK = '2027-01-10T19:05:00+08:00';

/** On a machine with much else to do a story takes its time. */
const MOST_MILLISECONDS = 120_000;

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

/** Elements learn of their new width in one frame, and have followed in another. */
async function framesLater(page) {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise(globalThis.requestAnimationFrame);
  });
}

/**
 * Makes the window as high as the page, so that bars that stay in view stand where they belong. A dialog stands in the
 * window as the reader has it.
 */
async function fitHeight(page, { width, height }) {
  await framesLater(page);
  const needed = await page.evaluate(() => {
    const { document } = globalThis;
    const isOpen = (root) =>
      [...root.querySelectorAll('*')].some(
        (element) => element.matches('dialog[open]') || (element.shadowRoot && isOpen(element.shadowRoot)),
      );
    return isOpen(document) ? 0 : document.documentElement.scrollHeight;
  });
  if (needed > height) await page.setViewportSize({ width, height: needed });
  await framesLater(page);
  return needed > 0;
}

/** Gives the page a scheme, as the decorator of all stories does, without playing the story again. */
async function putOnScheme(page, scheme) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate(
    ([name, background]) => {
      const { documentElement, body } = globalThis.document;
      documentElement.style.colorScheme = name;
      body.style.backgroundColor = background;
      const provider = body.querySelector('hv-provider');
      if (provider) provider.appearance = { scheme: name };
      // A story that opens the page anew has its elements without the provider of all stories.
      else
        for (const element of body.querySelectorAll('*'))
          if (element.localName.startsWith('hv-')) element.scheme = name;
    },
    [scheme, backgrounds[scheme]],
  );
}

/** Takes a story at each width and in each scheme; the whole of it, however high it is. It is played once. */
export async function takeStory(browser, address, id, folder) {
  const context = await browser.newContext({
    viewport: WIDTHS[0],
    deviceScaleFactor: 1,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(MOST_MILLISECONDS);
    await page.clock.setFixedTime(CLOCK);
    await page.goto(`${address}/iframe.html?id=${id}&viewMode=story`);
    await ended(page);
    for (const viewport of WIDTHS) {
      for (const scheme of SCHEMES) {
        await page.setViewportSize(viewport);
        await putOnScheme(page, scheme);
        const fullPage = await fitHeight(page, viewport);
        const picture = await page.screenshot({ fullPage, animations: 'disabled', caret: 'hide' });
        writeFileSync(join(folder, pictureName(id, viewport.width, scheme)), await encodePicture(page, picture));
      }
    }
  } finally {
    await context.close();
  }
}
