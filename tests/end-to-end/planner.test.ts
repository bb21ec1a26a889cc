import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';
import { SCREENS } from './support/screens.js';
import { signIn } from './support/sign-in.js';
import { openBrowser, visit, type Visitor } from './support/visitor.js';

const PATIENT = { timeout: 120_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** How many visits the board says are planned. */
async function plannedOn(page: Page): Promise<number> {
  return Number(/已安排 (\d+) 次/.exec(await page.locator('hv-visit-planner .summary').innerText())?.[1]);
}

describe.each(SCREENS)('a school leader who plans the term with $name', (screen) => {
  let portal: PortalProcess;
  let leader: Visitor;
  let page: Page;
  let planned = 0;
  beforeAll(async () => {
    // Each begins with a school that was imported just now.
    portal = await startPortal();
    leader = await visit(browser, portal.address, screen);
    ({ page } = leader);
    await signIn(page, 'leader');
    if (screen.touch) await page.getByRole('button', { name: '主菜单' }).click();
  });
  afterAll(async () => {
    await leader.leave();
    await portal.stop();
  });

  it('comes from the import to a planned term in three clicks, and sees it being planned', async () => {
    await page.getByRole('link', { name: '家访排期' }).click();
    await page.getByRole('button', { name: '排计划' }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: '确认计划' }).click(PATIENT);
    await page.getByText(/^已登记全部 \d+ 次家访/).waitFor(PATIENT);
    planned = await plannedOn(page);
    expect(planned).toBeGreaterThan(100);
    expect(await page.locator('#planning-note').innerText()).toContain(
      `已登记全部 ${planned} 次家访：新增 ${planned} 次`,
    );
  }, 240_000);

  it('reads why a visit has no place, and what would give it one', async () => {
    await page.getByText('为什么？怎么办？').first().click();
    await page.getByRole('button', { name: '就这样办' }).first().waitFor();
    expect(await page.locator('hv-visit-planner .why').innerText()).toContain('可以这样解决');
  });

  it('has no accessibility fault, and stays within the width of the screen', async () => {
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen.width);
  });

  it('sees a cancelled visit mended before the eye: one less, and all others on their day with their people', async () => {
    await page.locator('hv-visit-planner [data-visit]').first().click();
    await page.getByRole('button', { name: '这次家访取消了' }).click();
    const changes = page.getByRole('region', { name: '刚才的变化' });
    await changes.waitFor();
    expect(await changes.innerText()).toContain(`${planned - 1} 次不变，0 次改期或换人`);
    expect(await plannedOn(page)).toBe(planned - 1);
  });

  it('has the appointments follow when the plan is accepted again: none twice, and one called off', async () => {
    await page.getByRole('button', { name: '确认计划' }).click();
    const note = page.getByText(/^已登记全部 \d+ 次家访：新增 0 次/);
    await note.waitFor(PATIENT);
    expect(await note.innerText()).toContain('取消 1 次');
  }, 240_000);

  it('comes back later, plans what is left, and leaves every appointment as it was agreed', async () => {
    await page.reload();
    await page.getByRole('button', { name: '排计划' }).click();
    await page.getByRole('button', { name: '确认计划' }).click(PATIENT);
    const note = page.getByText(/^已登记全部 \d+ 次家访/);
    await note.waitFor(PATIENT);
    expect(await note.innerText()).toContain(`改期或换人 0 次，取消 0 次，不变 ${planned - 1} 次`);
  }, 240_000);

  it('has met no fault: no error, no request elsewhere, nothing that the strict policy has stopped', async () => {
    expect(await leader.faults()).toEqual([]);
  });
});
