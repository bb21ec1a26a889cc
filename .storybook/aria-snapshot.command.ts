import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserCommand } from 'vitest/node';
import type { Page } from 'playwright';

/** Times in a row that the tree has to read the same: parts that are loaded on demand come one after the other. */
const SAME = 4;
const MOST_READINGS = 60;
const MILLISECONDS_BETWEEN = 100;

/** What a page has asked for and not yet got: the first of its stories begins the count. */
const onTheirWay = new WeakMap<Page, Set<unknown>>();

function requestsOf(page: Page): ReadonlySet<unknown> {
  const counted = onTheirWay.get(page);
  if (counted) return counted;
  const requests = new Set<unknown>();
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
  onTheirWay.set(page, requests);
  return requests;
}

/** Reads what the page of a story tells assistive technology, once it has come to rest. */
export const ariaSnapshot: BrowserCommand = async (context) => {
  const requests = requestsOf(context.page);
  const frame = await context.frame();
  const body = frame.locator('body');
  let tree = await body.ariaSnapshot();
  let same = 1;
  for (let reading = 0; same < SAME && reading < MOST_READINGS; reading += 1) {
    await pause(MILLISECONDS_BETWEEN);
    const next = await body.ariaSnapshot();
    same = next === tree && requests.size === 0 ? same + 1 : 1;
    tree = next;
  }
  return tree;
};
