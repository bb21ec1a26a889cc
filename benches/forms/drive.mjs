import { median } from '../policy/median.mjs';

/** How many times slower than this machine: a phone of the middle class. */
const THROTTLE = 4;
/** Accepted by every contestant without a message. */
const VALID = 'No. 5, Lane 1288, Zhongshan North Road, Fengnan Qu';
const BADGES = 20;

const metric = ({ metrics }, name) => metrics.find((one) => one.name === name)?.value ?? 0;

/**
 * A page in a context of its own, so that nothing is in a cache, on a slowed processor. An empty page of the same origin
 * comes first: a browser changes its process with the origin, and only the process that is there is slowed.
 */
async function openCold(browser, address, use) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(new URL('/empty/', address).href);
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    const empty = await session.send('Performance.getMetrics');
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return await use(page, session, empty);
  } finally {
    await context.close();
  }
}

/** Counts from each key press to the frame that shows it. */
function watchKeys() {
  window.keyTimes = [];
  document.addEventListener(
    'keydown',
    () => {
      const begin = performance.now();
      requestAnimationFrame(() => setTimeout(() => window.keyTimes.push(performance.now() - begin)));
    },
    { capture: true },
  );
}

/** Begins to wait for the message about the address: from the key that leaves the field to the frame that shows it. */
function watchValidation() {
  window.validated = new Promise((resolve) => {
    document.addEventListener(
      'keydown',
      () => {
        const begin = performance.now();
        const look = () => {
          if (window.contestant.faultText('address').includes('#')) {
            setTimeout(() => resolve(performance.now() - begin));
          } else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}

/** One visit to a contestant's form: start, typing, validation, memory. */
export async function measureForm(browser, address) {
  return openCold(browser, address, async (page, session, empty) => {
    const interactiveMs = await page.evaluate(() => window.interactive);
    const started = await session.send('Performance.getMetrics');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const nodes = metric(await session.send('Performance.getMetrics'), 'Nodes');
    await page.evaluate(() => window.contestant.address().focus());
    await page.evaluate(watchKeys);
    const before = metric(await session.send('Performance.getMetrics'), 'ScriptDuration');
    for (const character of VALID) await page.keyboard.type(character);
    await page.waitForFunction((count) => window.keyTimes.length >= count, VALID.length);
    const after = metric(await session.send('Performance.getMetrics'), 'ScriptDuration');
    const keyTimes = await page.evaluate(() => window.keyTimes);
    const early = await page.evaluate(() => window.contestant.faultText('address'));
    if (early !== '') throw new Error(`a valid address is at fault: ${early}`);
    await page.keyboard.type('#');
    await page.evaluate(watchValidation);
    await page.keyboard.press('Tab');
    const validationMs = await page.evaluate(() => window.validated);
    return {
      interactiveMs,
      scriptMs: (metric(started, 'ScriptDuration') - metric(empty, 'ScriptDuration')) * 1000,
      taskMs: (metric(started, 'TaskDuration') - metric(empty, 'TaskDuration')) * 1000,
      heapMegabytes: usedSize / 2 ** 20,
      nodes,
      keyMs: [...keyTimes].sort((a, b) => a - b)[Math.floor(keyTimes.length / 2)],
      scriptPerKeyMs: ((after - before) * 1000) / VALID.length,
      validationMs,
    };
  });
}

/** The middle of several mounts in one page: a single one is a frame more or less. */
const MOUNTS = 5;

/**
 * One visit to a page on which badges appear: the first ones of the page, whose scripts may still be on their way, and
 * then as many again and again, as on a roster that is scrolled or filtered.
 */
export async function measureBadges(browser, address) {
  return openCold(browser, address, async (page) => {
    await page.waitForFunction(() => window.mountBadges !== undefined);
    const mount = () => page.evaluate((count) => window.mountBadges(count), BADGES);
    const firstBadgesMs = await mount();
    const later = [];
    for (let round = 0; round < MOUNTS; round++) later.push(await mount());
    return { firstBadgesMs, badgesMs: median(later) };
  });
}
