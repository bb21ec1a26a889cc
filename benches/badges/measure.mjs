import { median } from '../policy/median.mjs';

/** Badges on the roster. */
export const BADGES = 1000;

/** How often a roster comes and goes in the search for leaks. */
const COMINGS = 200;

/** Seconds that the main thread has worked. */
async function worked(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}

/** Milliseconds that the main thread works, script, style and layout together: waiting does not count. */
async function busyMs({ page, devtools }, work) {
  await page.evaluate(() => globalThis.gc());
  const before = await worked(devtools);
  await work();
  const busy = ((await worked(devtools)) - before) * 1000;
  await page.evaluate(() => globalThis.badgeBench.clear());
  return busy;
}

/** Mounts both contestants in turn, and gives the medians over rounds. */
export async function measureMounting(bench, rounds) {
  const { page } = bench;
  const ours = () => page.evaluate((count) => globalThis.badgeBench.mountOurs(count), BADGES);
  const plain = () => page.evaluate((count) => globalThis.badgeBench.mountPlain(count), BADGES);
  await page.evaluate((count) => globalThis.badgeBench.prepare(count), BADGES);
  for (const warmUp of [ours, plain, ours, plain]) await busyMs(bench, warmUp);
  const times = { ours: [], plain: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.plain.push(await busyMs(bench, plain));
    times.ours.push(await busyMs(bench, ours));
  }
  return { ours: median(times.ours), plain: median(times.plain) };
}

/** Where the two show another text. */
export async function differences({ page }) {
  return page.evaluate(async (count) => {
    await globalThis.badgeBench.mountOurs(count);
    const ours = globalThis.badgeBench.texts();
    globalThis.badgeBench.clear();
    await globalThis.badgeBench.mountPlain(count);
    const plain = globalThis.badgeBench.texts();
    globalThis.badgeBench.clear();
    return ours.flatMap((text, index) => (text === plain[index] ? [] : [`${text} | ${plain[index]}`]));
  }, BADGES);
}

/** Requests that the roster makes with the real client, and the main thread's time with it. */
export async function measureAsking(bench, rounds) {
  const times = [];
  let requests = 0;
  for (let round = 0; round < rounds; round += 1) {
    times.push(
      await busyMs(bench, async () => {
        requests = Math.max(
          requests,
          await bench.page.evaluate((count) => globalThis.badgeBench.mountAsking(count), BADGES),
        );
      }),
    );
  }
  return { requests, ms: median(times) };
}

/** Kilobytes of heap that stay for each coming and going of twenty badges, after garbage collection. */
export async function measureLeak({ page, devtools }) {
  const come = (times) =>
    page.evaluate(async (count) => {
      for (let round = 0; round < count; round += 1) {
        await globalThis.badgeBench.mountOurs(20);
        globalThis.badgeBench.clear();
      }
    }, times);
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return usedSize;
  };
  await come(20);
  const before = await heap();
  await come(COMINGS);
  return ((await heap()) - before) / 1024 / COMINGS;
}
