import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';
import { SCREENS } from './support/screens.js';
import { signIn } from './support/sign-in.js';
import { openBrowser, visit, type Visitor } from './support/visitor.js';

/** A day after the first term of the demo's school year. */
const LATER = '2027-02-01';

let portal: PortalProcess;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

function measures(page: Page, unit: string): Locator {
  return page.getByRole('table', { name: unit, exact: true }).locator('[data-measure]');
}

function pressing(page: Page): Locator {
  return page.locator('#pressing-rows').getByRole('row');
}

async function lookAt(page: Page, day: string): Promise<void> {
  await page.getByLabel('统计截至').fill(day);
  await page.getByRole('button', { name: '查看' }).press('Enter');
  await page.getByText(`统计截至 ${day}`).waitFor();
}

describe.each(SCREENS)('a school leader with $name', (screen) => {
  let leader: Visitor;
  beforeAll(async () => {
    leader = await visit(browser, portal.address, screen);
    await signIn(leader.page, 'leader');
    await leader.page.getByText(/^统计截至 \d/).waitFor();
  });
  afterAll(() => leader.leave());

  it.each([
    ['学生', '名学生'],
    ['家庭', '个家庭'],
    ['家访', '次家访'],
    ['教师', '位教师'],
  ])('sees %s as a measure of its own, each share with numerator and denominator', async (unit, counter) => {
    const rows = await measures(leader.page, unit).all();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const parts = new RegExp(`(\\d+) / (\\d+) ${counter}`).exec(await row.innerText());
      expect(parts, await row.innerText()).not.toBeNull();
      expect(Number(parts?.[1])).toBeLessThanOrEqual(Number(parts?.[2]));
    }
  });

  it('reads beside a share the document and section that it belongs to', async () => {
    const titles = await measures(leader.page, '家庭').allInnerTexts();
    expect(titles.filter((text) => /《河北省家访通知》\S/.test(text)).length).toBeGreaterThan(0);
  });

  it('sees students and families counted apart, because siblings share a home', async () => {
    const denominator = async (unit: string): Promise<number> =>
      Number(/\/ (\d+)/.exec(await measures(leader.page, unit).first().innerText())?.[1]);
    expect(await denominator('家庭')).toBeLessThan(await denominator('学生'));
  });

  it('sees who has missed a duty of the term on a later day, with the date and the clause', async () => {
    const { page } = leader;
    const today = await pressing(page).count();
    await lookAt(page, LATER);
    const rows = await pressing(page).all();
    expect(rows.length).toBeGreaterThan(today);
    for (const row of rows) {
      const text = await row.innerText();
      expect(text).toMatch(/已逾期|未达成|快到期/);
      expect(text).toMatch(/《.+》\S/);
      expect(text).toMatch(/202\d年\d+月\d+日/);
    }
  });

  it('looks through them by status and class, some at a time', async () => {
    const { page } = leader;
    await lookAt(page, LATER);
    const count = page.locator('#pressing-count');
    const total = Number(/共 (\d+) 条/.exec(await count.innerText())?.[1]);
    expect(total).toBeGreaterThan(20);
    expect(await pressing(page).count()).toBe(20);
    await page.getByRole('button', { name: /^再显示/ }).press('Enter');
    expect(await pressing(page).count()).toBe(Math.min(total, 40));
    const choice = page.locator('#pressing-class');
    const title = (await choice.locator('option').allInnerTexts())[1] ?? '';
    await choice.selectOption(title);
    for (const row of await pressing(page).all()) expect(await row.innerText()).toContain(title);
    await choice.selectOption('');
  });

  it('comes back to today', async () => {
    const { page } = leader;
    await page.getByRole('button', { name: '回到今天' }).press('Enter');
    await page.getByText('（今天）').waitFor();
    expect(await page.getByLabel('统计截至').inputValue()).toBe('2026-11-22');
  });

  it("reads the families' requests, those of visits among them", async () => {
    const requests = leader.page.getByRole('region', { name: '家长诉求' }).getByRole('listitem');
    await requests.first().waitFor();
    expect(await requests.count()).toBeGreaterThan(0);
    expect(await requests.first().innerText()).toMatch(/待处理|处理中/);
  });

  it('sees the class list of every class', async () => {
    const { page } = leader;
    await page.goto('/roster.html');
    await page.locator('[data-student]').first().waitFor();
    expect(await page.getByRole('combobox', { name: '班级' }).locator('option').count()).toBe(6);
    await page.getByRole('combobox', { name: '班级' }).selectOption({ index: 5 });
    await page.getByRole('heading', { level: 1, name: /^6年级/ }).waitFor();
  });

  it('sees the whole page without scrolling sideways, and axe finds no fault', async () => {
    const { page } = leader;
    await page.goto('/coverage.html');
    await page.getByText(/^统计截至 \d/).waitFor();
    await lookAt(page, LATER);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen.width);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('causes no console error, no policy violation and no request to another host in all this', async () => {
    expect(await leader.faults()).toEqual([]);
  });
});

describe('a class teacher', () => {
  it('is kept from the figures of the school, in the portal and in the backend', async () => {
    const teacher = await visit(browser, portal.address, SCREENS[1]);
    await signIn(teacher.page, 'teacher');
    await teacher.page.goto('/coverage.html');
    expect(new URL(teacher.page.url()).pathname).toBe('/roster.html');
    const status = await teacher.page.evaluate(async () => {
      const { token } = (await (await fetch('/portal/homevisit-token', { method: 'POST' })).json()) as {
        token: string;
      };
      return (await fetch('/api/homevisit/coverage', { headers: { authorization: `Bearer ${token}` } })).status;
    });
    expect(status).toBe(403);
    await teacher.leave();
  });
});
