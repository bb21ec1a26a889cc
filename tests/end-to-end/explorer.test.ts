import { listen, openDatabase, createHomevisitServer, createTokenAuthenticator } from '@homevisit/server';
import { jurisdictions } from '@homevisit/policies';
import { endpoints } from '@homevisit/client/contract';
import { layerPolicies } from '@homevisit/sdk/policy';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCREENS } from './support/screens.js';
import { openBrowser } from './support/visitor.js';

const BASE_PATH = '/api/homevisit';
const clock = () => '2026-11-23T08:00:00+08:00' as const;

/** A backend that shows its contract, as `homevisit serve` does. */
async function startBackend() {
  const database = await openDatabase({ memory: true });
  const server = createHomevisitServer({
    database,
    authenticate: createTokenAuthenticator({
      issuer: 'https://campus.example',
      audience: 'homevisit',
      jwks: { keys: [] },
      clock,
    }),
    policies: layerPolicies(jurisdictions.fengnan),
    clock,
    basePath: BASE_PATH,
    explorer: true,
  });
  const listener = await listen({ fetch: (request) => server.fetch(request), port: 0, host: '127.0.0.1' });
  return {
    address: listener.address,
    async stop() {
      await listener.close();
      await database.close();
    },
  };
}

describe.each(SCREENS)('somebody who reads the contract in the explorer, on a $name', (screen) => {
  let backend: Awaited<ReturnType<typeof startBackend>>;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    backend = await startBackend();
    browser = await openBrowser();
    const { width, height } = screen;
    page = await browser.newPage({ viewport: { width, height }, hasTouch: screen.touch });
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${backend.address}/`) && !request.url().startsWith('data:')) {
        faults.push(`request to another host: ${request.url()}`);
      }
    });
    await page.goto(`${backend.address}${BASE_PATH}/docs`);
  });
  afterAll(async () => {
    await browser.close();
    await backend.stop();
  });

  it('sees every operation of the contract', async () => {
    await page.locator('.opblock').first().waitFor();
    const shown = await page.locator('.opblock').evaluateAll((blocks) => blocks.map(({ id }) => id));
    for (const operation of Object.keys(endpoints)) {
      expect(
        shown.some((id) => id.endsWith(`-${operation}`)),
        operation,
      ).toBe(true);
    }
  });

  it('opens one, tries it without a token, and reads what is missing', async () => {
    const session = page.locator('.opblock', { has: page.locator('[data-path="/session"]') });
    await session.locator('.opblock-summary-control').click();
    await session.getByRole('button', { name: 'Try it out' }).click();
    await session.getByRole('button', { name: 'Execute' }).click();
    const answer = session.locator('.live-responses-table');
    await answer.waitFor();
    expect(await answer.innerText()).toContain('credentials-missing');
    expect(await answer.innerText()).toContain('401');
  });

  it('is never led sideways, and meets no request to another host and no error but the refusal', async () => {
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
    expect(content).toBeLessThanOrEqual(window);
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
  });
});
