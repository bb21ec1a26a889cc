import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.js';
import { startPortal, type PortalProcess } from './support/portal-process.js';
import { SCREENS } from './support/screens.js';
import { file, filedReport, fillRecord, openForm } from './support/visit-record.js';
import { openBrowser, visit, type Visitor } from './support/visitor.js';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const NAMES = ['vue-element-plus', 'react-ant-design', 'jquery-bootstrap'] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(NAMES)('a class teacher in the example %s', (name) => {
  let portal: PortalProcess;
  beforeAll(async () => {
    portal = await startPortal('--pages', path.join(examples, name, 'dist'));
  });
  afterAll(() => portal.stop());

  describe.each(SCREENS)('with $name', (screen) => {
    let teacher: Visitor;
    let row: Locator;
    beforeAll(async () => {
      teacher = await visit(browser, portal.address, screen);
    });
    afterAll(() => teacher.leave());

    it('signs in, and sees a badge in each row of the class list', async () => {
      const { page } = teacher;
      await page.goto('/');
      await page.getByRole('button', { name: /班主任/ }).press('Enter');
      await page.getByRole('heading', { name: /班级花名册/ }).waitFor();
      const badges = page.locator('hv-compliance-badge');
      await badges.nth(30).waitFor();
      const owed = page.getByRole('row').filter({ has: page.getByRole('button', { name: /待访/ }) });
      await owed.first().waitFor();
      const subject = await owed
        .nth(screen.touch ? 0 : 1)
        .locator('hv-compliance-badge')
        .getAttribute('subject-id');
      const own =
        subject ??
        (await owed
          .first()
          .locator('hv-compliance-badge')
          .evaluate((badge) => Reflect.get(badge, 'subjectId') as string));
      const place = await badges.evaluateAll(
        (all, id) => all.findIndex((badge) => Reflect.get(badge, 'subjectId') === id),
        own,
      );
      row = page.getByRole('row').filter({ has: badges }).nth(place);
      expect(await row.locator('hv-compliance-badge').getByRole('button').innerText()).toMatch(/《.+》\S/);
    });

    it('sees the whole page without scrolling sideways', async () => {
      const width = await teacher.page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(screen.width);
    });

    it('opens the duties of a student, and from there the form', async () => {
      await row.locator('hv-compliance-badge').getByRole('button').press('Enter');
      const duties = row.locator('hv-compliance-badge').getByRole('dialog');
      await duties.getByRole('heading', { level: 4 }).first().waitFor();
      await duties.getByRole('button', { name: /家访/ }).last().press('Enter');
      await openForm(teacher.page).waitFor();
      expect(await duties.isVisible()).toBe(false);
    });

    it('has a form that axe finds no fault with', async () => {
      const faults = await accessibilityFaults(teacher.page);
      // What a framework does wrong in its own parts is not for the kit to answer.
      expect(faults.filter((fault) => fault.includes('hv-'))).toEqual([]);
    });

    it('files the record, and sees the badge change', async () => {
      const { page } = teacher;
      const before = await row.locator('hv-compliance-badge').getByRole('button').first().innerText();
      const form = openForm(page);
      // Before the demo clock's morning hour.
      await fillRecord(form, { mode: '入户', begin: '08:30', end: '09:10' });
      await file(form);
      await filedReport(page);
      await expect
        .poll(() => row.locator('hv-compliance-badge').getByRole('button').first().innerText(), { timeout: 15_000 })
        .not.toBe(before);
    });

    it('causes no console error, no policy violation and no request to another host in all this', async () => {
      expect(await teacher.faults()).toEqual([]);
    });
  });
});
