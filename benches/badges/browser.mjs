import { build } from 'vite';
import { chromium } from 'playwright-core';
import { findBrowser, NO_BROWSER } from '../../scripts/find-browser.mjs';
import { inRoot, root } from '../../scripts/workspace/root.mjs';

/** A name that is answered inside the browser; nothing goes over a network. */
const ORIGIN = 'https://bench.example';

async function bundle() {
  const results = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: inRoot('benches/badges/page.mjs'), formats: ['es'], fileName: 'page' },
    },
  });
  const chunks = [results].flat().flatMap((result) => result.output);
  return new Map(chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [[`/${chunk.fileName}`, chunk.code]] : [])));
}

/**
 * Opens a page with the bench in a real Chromium.
 *
 * @throws where there is no Chromium.
 */
export async function openBenchPage() {
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error(NO_BROWSER);
  const files = await bundle();
  const entry = [...files.keys()].find((name) => name.startsWith('/page'));
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--js-flags=--expose-gc', '--enable-precise-memory-info'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.route(`${ORIGIN}/**`, (route) => {
    const code = files.get(new URL(route.request().url()).pathname);
    return code === undefined
      ? route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="zh-CN"><title>badges</title><script type="module" src="${entry}"></script>`,
        })
      : route.fulfill({ contentType: 'text/javascript', body: code });
  });
  await page.goto(ORIGIN);
  await page.waitForFunction(() => globalThis.badgeBench !== undefined);
  const devtools = await page.context().newCDPSession(page);
  // Ticks of the thread: what other programs do on the machine does not count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, devtools, faults, close: () => browser.close() };
}
