import type { Browser, Page } from 'playwright-core';
import type { Answer, askEverything as Ask, Question } from './all-verdicts.js';
import type { Scripts } from './bundle.js';

/** No host of this name exists: all that a page asks of it is answered here. */
const ORIGIN = 'https://engines.test';

const PAGE = `<!doctype html>
  <script type="module">
    import { askEverything } from '/all-verdicts.js';
    Object.assign(globalThis, { askEverything });
  </script>`;

/** What the page puts within reach. */
interface AllVerdicts {
  readonly askEverything: typeof Ask;
}

/** How the device is set up. */
export interface Device {
  readonly locale: string;
  readonly timezoneId: string;
}

/** What an engine said, and whether it could see a document while it did. */
export interface Said {
  readonly said: Readonly<Record<string, Answer>>;
  readonly hasDocument: boolean;
}

/** Gives a page of its own to a task, on a device of its own. */
export async function onDevice(
  browser: Browser,
  device: Device,
  { module, worker }: Scripts,
  task: (page: Page) => Promise<Said>,
): Promise<Said> {
  const context = await browser.newContext(device);
  const answers: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', PAGE],
    '/all-verdicts.js': ['text/javascript', module],
    '/worker.js': ['text/javascript', worker],
  };
  await context.route(`${ORIGIN}/**`, (route) => {
    const [contentType, body] = answers[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
    return route.fulfill({ contentType, body });
  });
  try {
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/`);
    return await task(page);
  } finally {
    await context.close();
  }
}

/** Asks everything on the page itself. */
export const askPage = (question: Question) => (page: Page) =>
  page.evaluate(async (asked): Promise<Said> => {
    const { askEverything } = globalThis as unknown as AllVerdicts;
    return { said: await askEverything(asked), hasDocument: 'document' in globalThis };
  }, question);

/** Asks everything in a worker of the page. */
export const askWorker = (question: Question) => (page: Page) =>
  page.evaluate(
    (asked) =>
      new Promise<Said>((resolve, reject) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onmessage = ({ data }: MessageEvent<Said>) => {
          resolve(data);
        };
        worker.onerror = ({ message }) => {
          reject(new Error(message));
        };
        worker.postMessage(asked);
      }),
    question,
  );
