const readSize = (driver) => driver.execute(() => [globalThis.innerWidth, globalThis.innerHeight]);

/** The size of a page once its window has come to rest: a window manager takes its time. */
async function settledSize(driver) {
  let size = await readSize(driver);
  for (let same = 0; same < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const next = await readSize(driver);
    same = next.join() === size.join() ? same + 1 : 0;
    size = next;
  }
  return size;
}

/** Over WebDriver only the size of a window can be set: what it has around the page is measured first. */
async function resizeWindow(driver, { width, height }) {
  await driver.setWindowSize(width, height);
  const inner = await settledSize(driver);
  await driver.setWindowSize(2 * width - inner[0], 2 * height - inner[1]);
  await settledSize(driver);
}

/** The command `viewport`: the size of what a page sees of its device, in CSS pixels, whatever drives the browser. */
export function viewport() {
  return {
    name: 'viewport',
    async executeCommand({ command, payload, session }) {
      if (command !== 'viewport') return undefined;
      const { browser } = session;
      if (browser.type === 'webdriver') await resizeWindow(browser.driver, payload);
      else await browser.getPage(session.id).setViewport(payload);
      return true;
    },
  };
}
